import type { WorkloadInput } from '@headroom/core';
import * as z from 'zod/mini';
import { choiceField } from './choice-field.js';
import { fields, list } from './collections.js';
import { componentSchema } from './component.schema.js';
import { countField } from './count-field.js';
import { dateField } from './date-field.js';
import { demandSchema, utilizationSchema } from './demand.schema.js';
import { flagField } from './flag-field.js';
import { flowsSchema } from './flows.schema.js';
import { failoverSchema, locationsSchema, routerSchema, sharedFateSchema } from './locations.schema.js';
import { maintenanceSchema } from './maintenance.schema.js';
import { moneyField, positiveField, positiveRatioField, ratioField } from './ranges.js';
import { MOST_LOCATIONS, targetsSchema } from './targets.schema.js';
import { currencyField, locationField, nameField, textField } from './text-field.js';

const optional = z.exactOptional;

const MOST_COMPONENTS = 500;
const MOST_OVERRIDES = 1000;
const MOST_RESOLVERS = 50;
const LONGEST_DESCRIPTION = 4000;
const LONGEST_TERM_MONTHS = '120';

function buildWorkloadSchema() {
  return fields('A workload: what it must carry, where it may run, what it is made of, and what it must reach.', {
    name: nameField('Name of the workload.', 'storefront'),
    description: optional(
      textField({ longest: LONGEST_DESCRIPTION, lines: 'MANY', description: 'What the workload is.' }),
    ),
    currency: optional(currencyField('Currency of every amount of money in the document. Default: USD.')),
    exchangeRate: optional(positiveField('Price of one USD in the currency; for prices of the catalogue.', '0.92')),
    demand: demandSchema(),
    utilization: optional(utilizationSchema()),
    targets: optional(targetsSchema()),
    failover: optional(failoverSchema(dateField('Day of the last failover test.'))),
    router: optional(routerSchema()),
    locations: locationsSchema(),
    sharedFate: optional(sharedFateSchema()),
    components: list(componentSchema(), {
      description: 'What the workload is made of.',
      atLeast: 1,
      atMost: MOST_COMPONENTS,
    }),
    flows: optional(flowsSchema()),
    strategyOptions: optional(strategyOptionsSchema()),
    priceOverrides: optional(priceOverridesSchema()),
    commitments: optional(commitmentsSchema()),
    asOf: optional(dateField('The day that the plan is made for; there is no clock inside.')),
    reviewOn: optional(dateField('The day on which the plan is to be reviewed.')),
    scalingTestedOn: optional(dateField('Day of the last test of scaling.')),
    dns: optional(dnsSchema()),
    hub: optional(hubSchema()),
    operationsCostPerHour: optional(moneyField("Price of an hour of an operator's work.", '80')),
    maintenance: optional(maintenanceSchema()),
  });
}

function strategyOptionsSchema() {
  return fields('Options of the strategies.', {
    warmRatio: optional(
      positiveRatioField({
        description: "Running share of the primary's count in a warm secondary. Default: 0.1.",
        examples: [0.1],
      }),
    ),
    reserveCapacity: optional(
      flagField('Whether the capacity that a failover needs is reserved and paid. Default: false.'),
    ),
    allocationSuccessRatio: optional(
      ratioField({
        description:
          'Chance that the capacity needed after a region loss can be had. Default: 0.9; 1 with a reservation.',
        examples: [0.9],
      }),
    ),
    stampCapacityPerSecond: optional(positiveField('Load that one deployment stamp carries.', 1000)),
    spareStamps: optional(
      countField({ description: 'Stamps in spare. Default: 1.', examples: [1], atLeast: '0', atMost: '1000' }),
    ),
  });
}

function priceOverridesSchema() {
  const override = fields('An own price: of a size, of traffic between locations, or of traffic between zones.', {
    sku: optional(nameField('Size that pricePerHour is for.', 'm6i.xlarge')),
    location: optional(locationField('Location that the price is for. Default: all.')),
    pricePerHour: optional(moneyField('Price of one replica for an hour.', '0.1525')),
    crossRegionPerGib: optional(moneyField('Price of a GiB between locations.', '0.02')),
    from: optional(locationField('Location that the traffic leaves. Default: any.')),
    to: optional(locationField('Location that the traffic goes to. Default: any.')),
    crossZonePerGib: optional(moneyField('Price of a GiB between zones.', '0.01')),
  });
  return list(override, { description: 'Own prices; they win over every other.', atMost: MOST_OVERRIDES });
}

function commitmentsSchema() {
  const discount = () => ratioField({ description: 'Discount of the rate.', examples: [0.3] });
  return fields('Rates for committed use.', {
    load: optional(
      fields('Of what carries the load.', {
        discount: discount(),
        termMonths: optional(
          countField({
            description: 'Term in months. Default: 12.',
            examples: [12],
            atLeast: '1',
            atMost: LONGEST_TERM_MONTHS,
          }),
        ),
      }),
    ),
    spare: optional(fields('Of spare, warm and reserved capacity.', { discount: discount() })),
  });
}

function dnsSchema() {
  const resolver = fields('A resolver.', {
    location: locationField('A location of the document.'),
    role: optional(choiceField({ values: ['PRIMARY', 'SECONDARY'], description: 'Its part.' })),
  });
  return fields('Name resolution.', {
    hybrid: optional(flagField('Whether names are resolved across the own network and the cloud. Default: false.')),
    resolvers: optional(list(resolver, { description: 'Where resolvers stand.', atMost: MOST_RESOLVERS })),
    deleteLock: optional(flagField('Whether the zones are locked against deletion.')),
    backup: optional(flagField('Whether the zones are backed up.')),
  });
}

function hubSchema() {
  const topologies = ['HUB_AND_SPOKE', 'VIRTUAL_WAN', 'NONE'] as const;
  return fields('The hub that connects the locations.', {
    topology: optional(
      choiceField({ values: topologies, description: 'How the networks are connected. Default: HUB_AND_SPOKE.' }),
    ),
    locations: optional(
      list(locationField('A location of the document.'), {
        description: 'Where a hub stands. Default: everywhere.',
        atMost: MOST_LOCATIONS,
      }),
    ),
    monthlyCostPerRegion: optional(moneyField('Cost of a hub for a month.', '900')),
  });
}

let built: z.core.$ZodType<WorkloadInput> | undefined;

/** The schema of the document, shorthands included (contract 1, 1.1); built at its first use, because that takes time. */
export function workloadSchema(): z.core.$ZodType<WorkloadInput> {
  built ??= buildWorkloadSchema();
  return built;
}
