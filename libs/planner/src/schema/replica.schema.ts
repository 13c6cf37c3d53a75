import * as z from 'zod/mini';
import { fields, isMapping, list, listOfMap, withShorthand } from './collections.js';
import { countField } from './count-field.js';
import { durationField } from './duration-field.js';
import { amountField, availabilityField, moneyField, openRatioField, positiveField } from './ranges.js';
import { MOST_LOCATIONS, MOST_ZONES } from './targets.schema.js';
import { locationField, nameField } from './text-field.js';

const optional = z.exactOptional;

/** Fields of what runs as replicas: compute, data, network. */
export function replicaFields() {
  return {
    sku: optional(nameField('Size as its provider names it; gives the price.', 'Standard_D4s_v5')),
    pricePerHour: optional(moneyField('Own price of one replica for an hour.', '0.192')),
    perLocation: optional(perLocationSchema()),
    capacityPerSecond: optional(positiveField('Load-tested capacity of one replica at 100 %, calls per second.', 100)),
    minReplicas: optional(
      countField({ description: 'Least replicas in a location. Default: 1.', examples: [2], atLeast: '0' }),
    ),
    minBilledReplicas: optional(
      countField({
        description: 'Replicas that are charged at least. Default: minReplicas.',
        examples: [3],
        atLeast: '0',
      }),
    ),
    replicaAvailabilityGivenZone: optional(
      openRatioField({
        description: 'Availability of one replica while its zone is up; in place of mttf.',
        examples: ['99.9%'],
      }),
    ),
    mttf: optional(
      durationField({
        description: 'Mean time to failure of one replica. Default: 4380h.',
        positive: true,
        examples: ['4380h'],
      }),
    ),
    mttr: optional(
      durationField({
        description: 'Mean time to repair of one replica. Default: 0.1h.',
        positive: true,
        examples: ['6m'],
      }),
    ),
    scaleOut: optional(scaleOutSchema()),
    start: optional(durationField({ description: 'From stopped to serving. Default: 5m.', examples: ['5m'] })),
    diskGib: optional(amountField('Disk of one replica in GiB, billed whether it runs or not. Default: 0.', 32)),
    diskPricePerGibMonth: optional(moneyField('Price of a GiB of disk for a month. Default: "0".', '0.15')),
    bytesPerCall: optional(amountField('Bytes that a call carries, for traffic between zones. Default: 0.', 2048)),
    current: optional(currentSchema()),
    managedAlternative: optional(managedAlternativeSchema()),
  };
}

function perLocationSchema() {
  const entry = fields('What holds for the component in one location.', {
    location: locationField('A location of the document.'),
    sku: optional(nameField('Size in this location.', 'm6i.xlarge')),
    pricePerHour: optional(moneyField('Own price in this location.', '0.192')),
    capacityPerSecond: optional(positiveField('Capacity of one replica in this location.', 100)),
  });
  return withShorthand(list(entry, { description: 'What differs by location.', atMost: MOST_LOCATIONS }), {
    description: 'What differs by location: a mapping by location.',
    spread: (value) => listOfMap(value, 'location'),
    shorthand: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        properties: {
          sku: { type: 'string' },
          pricePerHour: { anyOf: [{ type: 'number' }, { type: 'string' }] },
          capacityPerSecond: { anyOf: [{ type: 'number' }, { type: 'string' }] },
        },
        additionalProperties: false,
      },
    },
    gather: gatherPerLocation,
  });
}

function gatherPerLocation(value: unknown): unknown {
  const entries = Array.isArray(value) ? value.filter(isMapping) : [];
  const names = new Set(entries.map((entry) => entry['location']));
  if (entries.length === 0 || names.size < entries.length || names.has(undefined)) return value;
  return Object.fromEntries(entries.map(({ location, ...rest }) => [location, rest]));
}

function scaleOutSchema() {
  const positive = true;
  return fields('How fast a running pool grows.', {
    detect: optional(durationField({ description: 'Until the autoscaler reacts. Default: 60s.', examples: ['60s'] })),
    firstBatch: optional(
      durationField({ description: 'Until the first new replicas serve. Default: 3m.', examples: ['3m'] }),
    ),
    batchReplicas: optional(
      countField({ description: 'Replicas in a batch. Default: 10.', examples: [10], atLeast: '1' }),
    ),
    batchEvery: optional(
      durationField({ description: 'Time between batches. Default: 60s.', positive, examples: ['60s'] }),
    ),
  });
}

function currentSchema() {
  const entry = fields('What runs today in one location.', {
    location: locationField('A location of the document.'),
    zones: optional(
      countField({
        description: "Zones it is spread over. Default: the location's.",
        atLeast: '0',
        atMost: String(MOST_ZONES),
      }),
    ),
    running: optional(countField({ description: 'Running replicas. Default: 0.', examples: [12], atLeast: '0' })),
    stopped: optional(countField({ description: 'Stopped replicas. Default: 0.', examples: [4], atLeast: '0' })),
  });
  return list(entry, { description: 'What runs today; gives the CURRENT row.', atLeast: 1, atMost: MOST_LOCATIONS });
}

/** What a managed service is planned in (S30). */
export function capacityUnitFields() {
  return {
    capacityUnit: nameField('What its capacity is counted in. Default: unit.', 'RU/s'),
    capacityUnitsPerCall: amountField('Capacity units that a call per second needs.', '5.5'),
    capacityUnitStep: positiveField('Capacity is bought in steps of so many units. Default: 1.', 100),
    pricePerCapacityUnitHour: moneyField('Price of one capacity unit for an hour.', '0.00008'),
    availability: availabilityField('Availability of the service.'),
    multiRegionAvailability: availabilityField('Availability of the service where it spans several locations.'),
  };
}

function managedAlternativeSchema() {
  const unit = capacityUnitFields();
  return fields('A managed service that could replace the component.', {
    name: optional(nameField('Name of the service. Default: the name of the component.', 'Azure SQL Database')),
    ...unit,
    capacityUnit: optional(unit.capacityUnit),
    capacityUnitStep: optional(unit.capacityUnitStep),
    multiRegionAvailability: optional(unit.multiRegionAvailability),
  });
}
