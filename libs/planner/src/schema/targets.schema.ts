import * as z from 'zod/mini';
import { fields, list } from './collections.js';
import { countField } from './count-field.js';
import { durationField } from './duration-field.js';
import { amountField, availabilityField, moneyField, positiveField, positiveRatioField } from './ranges.js';
import { nameField } from './text-field.js';

const optional = z.exactOptional;

/** Most locations of a workload: the engine looks at every set of them. */
export const MOST_LOCATIONS = 10;

/** Most availability zones of a location. */
export const MOST_ZONES = 8;

const MOST_COMBINATIONS = 20;
const MOST_GEOGRAPHIES = 50;

/** `targets` (contract 1, 2.8). */
export function targetsSchema() {
  return fields('What the plan must reach; a target that is absent is not judged.', {
    availability: optional(availabilityField('Least availability of the workload.')),
    rto: optional(
      durationField({ description: 'Longest time until service is back after a tolerated failure.', examples: ['5m'] }),
    ),
    rpo: optional(
      durationField({
        description: 'Longest span of data that may be lost by a tolerated failure.',
        examples: ['30s'],
      }),
    ),
    latencyMs: optional(positiveField('Highest latency in milliseconds.', 150)),
    monthlyBudget: optional(moneyField('Most that a month may cost.', '30000')),
    tolerate: optional(tolerateSchema()),
    minServedRatio: optional(
      positiveRatioField({
        description: 'Share of the load that must still be served during a failure. Default: 1.',
        examples: [0.8],
      }),
    ),
    availableRatio: optional(
      positiveRatioField({
        description:
          'The service counts as available while at least this share of the load is served. Default: the lesser of 0.95 and minServedRatio.',
        examples: [0.95],
      }),
    ),
    downtimeCostPerHour: optional(moneyField('Cost of one hour of downtime.', '90000')),
    dataLossCostPerMinute: optional(moneyField('Cost of one minute of lost data.', '500')),
    residency: optional(
      list(nameField('A geography, e.g. Europe.', 'Europe'), {
        description: 'Geographies that data may live in. Default: any.',
        atLeast: 1,
        atMost: MOST_GEOGRAPHIES,
      }),
    ),
  });
}

function lossFields(kindsAreDefaulted: string) {
  return {
    replicas: optional(countField({ description: `Replicas of a component. ${kindsAreDefaulted}`, atLeast: '0' })),
    zones: optional(
      countField({
        description: `Zones of a location. ${kindsAreDefaulted}`,
        atLeast: '0',
        atMost: String(MOST_ZONES),
      }),
    ),
    regions: optional(
      countField({ description: `Locations. ${kindsAreDefaulted}`, atLeast: '0', atMost: String(MOST_LOCATIONS) }),
    ),
  };
}

function tolerateSchema() {
  const together = fields('Losses that happen together.', lossFields('Default: 0.'));
  return fields('Simultaneous losses of each kind to absorb, each kind on its own.', {
    ...lossFields('Default: 1 where the workload makes it possible.'),
    combinations: optional(
      list(together, { description: 'Losses of several kinds together.', atMost: MOST_COMBINATIONS }),
    ),
  });
}

/** A flow's own targets (contract 2.8). */
export function flowTargetsSchema() {
  return fields('Targets of this flow alone.', {
    availability: optional(availabilityField('Least availability of the flow.')),
    rto: optional(durationField({ description: 'Longest time until the flow is back.', examples: ['5m'] })),
    rpo: optional(
      durationField({ description: 'Longest span of data of the flow that may be lost.', examples: ['30s'] }),
    ),
    latencyMs: optional(amountField('Highest latency in milliseconds.', 150)),
  });
}
