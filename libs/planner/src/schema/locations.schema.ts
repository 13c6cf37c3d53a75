import { ROUTING_METHODS } from '@headroom/core';
import * as z from 'zod/mini';
import { choiceField } from './choice-field.js';
import { fields, isMapping, list, withShorthand, wordOfMapping } from './collections.js';
import { countField } from './count-field.js';
import { decimalField } from './decimal-field.js';
import { durationField } from './duration-field.js';
import { flagField } from './flag-field.js';
import { amountField, availabilityField, moneyField } from './ranges.js';
import { MOST_LOCATIONS, MOST_ZONES } from './targets.schema.js';
import { LOCATION_PATTERN, locationField, nameField } from './text-field.js';

const optional = z.exactOptional;

const MOST_QUOTA_FAMILIES = 200;

/** `locations` (contract 1): the first is the primary. */
export function locationsSchema() {
  const location = withShorthand(locationSchema(), {
    description: 'A location: provider/region, or a mapping.',
    spread: (value) => (typeof value === 'string' ? { location: value } : value),
    shorthand: {
      type: 'string',
      pattern: LOCATION_PATTERN,
      description: 'provider/region',
      examples: ['azure/eastus', 'aws/us-east-1', 'gcp/europe-west1'],
    },
    gather: (value) => wordOfMapping(value, 'location'),
  });
  const description = 'Where the workload may run; the first is the primary.';
  return list(location, { description, atLeast: 1, atMost: MOST_LOCATIONS });
}

function locationSchema() {
  return fields('A location with what is known of it.', {
    location: locationField('provider/region.'),
    trafficShare: optional(
      decimalField({
        description: 'Share of the traffic; for all locations or for none.',
        examples: [0.5],
        percent: true,
        moreThan: '0',
        atMost: '1',
      }),
    ),
    zones: optional(
      countField({
        description: 'Availability zones to use; 0 = none. Default: at most 3 of what the region has.',
        examples: [3],
        atLeast: '0',
        atMost: String(MOST_ZONES),
      }),
    ),
    availability: optional(availabilityField('Availability of the location as a whole. Default: 0.9999.')),
    mttr: optional(durationField({ description: 'Mean time to repair of the location. Default: 4h.', positive: true })),
    zoneAvailabilityGivenRegion: optional(
      availabilityField('Availability of a zone while its location is up. Default: 0.9996.'),
    ),
    zoneMttr: optional(durationField({ description: 'Mean time to repair of a zone. Default: 4h.', positive: true })),
    quota: optional(quotaSchema()),
    rttMs: optional(amountField('Round-trip time from the first location in milliseconds.', 62)),
  });
}

/** `quota: 500`, `quota: { standardDSv5Family: 350 }`, or the list that both mean. */
function quotaSchema() {
  const entry = fields('A quota.', {
    family: optional(nameField('SKU family; absent = all together.', 'standardDSv5Family')),
    vcpus: countField({ description: 'vCPUs that may run at once.', examples: [350], atLeast: '0' }),
  });
  return withShorthand(
    list(entry, { description: 'vCPUs that may run at once, by SKU family.', atMost: MOST_QUOTA_FAMILIES }),
    {
      description: 'vCPUs that may run at once: one number for all, or by SKU family.',
      spread: spreadQuota,
      shorthand: {
        anyOf: [
          { type: 'integer', minimum: 0 },
          { type: 'string', pattern: '^\\s*\\d+\\s*$' },
          {
            type: 'object',
            additionalProperties: {
              anyOf: [
                { type: 'integer', minimum: 0 },
                { type: 'string', pattern: '^\\s*\\d+\\s*$' },
              ],
            },
          },
        ],
      },
      gather: gatherQuota,
    },
  );
}

function spreadQuota(value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'string') return [{ vcpus: value }];
  return isMapping(value) ? Object.entries(value).map(([family, vcpus]) => ({ family, vcpus })) : value;
}

function gatherQuota(value: unknown): unknown {
  const entries = Array.isArray(value) ? value.filter(isMapping) : [];
  const [first] = entries;
  if (entries.length === 1 && first?.['family'] === undefined) return first?.['vcpus'];
  const families = new Set(entries.map((entry) => entry['family']));
  const isMap = entries.length > 0 && families.size === entries.length && !families.has(undefined);
  return isMap ? Object.fromEntries(entries.map((entry) => [entry['family'], entry['vcpus']])) : value;
}

/** `router` (contract 1). */
export function routerSchema() {
  return fields('What spreads the traffic in front of several locations.', {
    sku: optional(nameField('Product, e.g. Azure Front Door.', 'Azure Front Door')),
    availability: optional(availabilityField("Availability of the router. Default: the SLA of the provider's router.")),
    monthlyCost: optional(moneyField('Cost of a month. Default: "0", with a warning.', '35')),
    method: optional(
      choiceField({ values: ROUTING_METHODS, description: 'How traffic is spread. Default: WEIGHTED.' }),
    ),
    drainsUnhealthyLocations: optional(
      flagField('Whether a location that is up and unhealthy loses its traffic. Default: true.'),
    ),
    deleteLock: optional(flagField('Whether it is locked against deletion.')),
  });
}

/** `sharedFate` (contract 1). */
export function sharedFateSchema() {
  return fields('What all locations share, e.g. identity or a bad global change; in series with everything.', {
    availability: optional(availabilityField('Availability of what is shared. Default: 1.')),
    mttr: optional(durationField({ description: 'Mean time to repair. Default: 1h.', positive: true })),
  });
}

/** `failover` (contract 1). */
export function failoverSchema(testedOn: z.core.$ZodType<string>) {
  const time = (description: string, example: string) => optional(durationField({ description, examples: [example] }));
  return fields('How a lost location is seen, decided on and routed around.', {
    detect: time('Until the loss of a location is seen. Default: 35s.', '35s'),
    detectLocal: time('Until the loss of a replica or zone is seen. Default: 10s.', '10s'),
    decide: time('Until the failover is decided; 0 automated, 15m with a human. Default: 0.', '15m'),
    reroute: time('Until traffic has moved. Default: 60s.', '60s'),
    successRatio: optional(
      decimalField({
        description: 'Chance that a failover works at all. Default: 0.95, tested 0.99.',
        examples: [0.95],
        percent: true,
        moreThan: '0',
        atMost: '1',
      }),
    ),
    testedOn: optional(testedOn),
    restore: time('Until a lost single-region workload is rebuilt elsewhere. Default: 4h.', '4h'),
  });
}
