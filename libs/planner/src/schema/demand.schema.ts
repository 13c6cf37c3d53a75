import * as z from 'zod/mini';
import { fields, list } from './collections.js';
import { countField } from './count-field.js';
import { decimalField } from './decimal-field.js';
import { positiveField } from './ranges.js';

const optional = z.exactOptional;

/** Hours of a day. */
const HOURS = 24;

/** Longest horizon of a plan: 50 years. */
const LONGEST_HORIZON_MONTHS = '600';

/** `demand` (contract 1, 2.1). */
export function demandSchema() {
  return fields('The load that the workload must carry.', {
    peakPerSecond: positiveField('Design load today, units of work per second.', 12000),
    averagePerSecond: optional(positiveField('Average load, for volumes of traffic. Default: the peak.', 6000)),
    annualGrowth: optional(
      decimalField({
        description: 'Compound growth of a year. Default: 0.',
        examples: [0.25],
        percent: true,
        moreThan: '-1',
        atMost: '1000',
      }),
    ),
    horizonMonths: optional(
      countField({
        description: 'The plan is made for so many months ahead. Default: 0.',
        examples: [12],
        atLeast: '0',
        atMost: LONGEST_HORIZON_MONTHS,
      }),
    ),
    p90PeakPerSecond: optional(
      positiveField('Peak that is not exceeded in 9 of 10 cases; the peak is the median then.', 15000),
    ),
    designQuantile: optional(
      decimalField({
        description: 'Quantile of an uncertain peak to size for. Default: 0.95.',
        examples: [0.95],
        percent: true,
        atLeast: '0.000001',
        atMost: '0.999999',
      }),
    ),
    hourlyProfile: optional(hourlyProfileSchema()),
  });
}

function hourlyProfileSchema() {
  const hour = decimalField({
    description: 'Ratio of the peak in one hour.',
    percent: true,
    atLeast: '0',
    atMost: '1',
  });
  return list(hour, {
    description: 'Ratio of the peak in each hour of a day, from hour 0.',
    atLeast: HOURS,
    atMost: HOURS,
  });
}

/** `utilization` (contract 1). */
export function utilizationSchema() {
  const limit = (description: string, example: number) =>
    optional(decimalField({ description, examples: [example], percent: true, moreThan: '0', atMost: '1' }));
  return fields('How busy replicas may be.', {
    normalMax: limit('Highest utilization in the normal state. Default: 0.65.', 0.65),
    failureMax: limit('Highest utilization while a tolerated failure lasts. Default: 0.8.', 0.8),
    shedAbove: limit('Utilization above which load is shed. Default: 0.95.', 0.95),
  });
}
