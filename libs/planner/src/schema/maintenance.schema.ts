import * as z from 'zod/mini';
import { fields } from './collections.js';
import { decimalField } from './decimal-field.js';
import { positiveRatioField } from './ranges.js';

const optional = z.exactOptional;

/** One planned work an hour: more often is no maintenance. */
const MOST_EVENTS_PER_YEAR = '8760';
/** A week: a replica that is out for longer is no part of the plan. */
const LONGEST_BATCH_MINUTES = '10080';

/** `maintenance`: planned work on every self-run component (guide S85, model §12). */
export function maintenanceSchema() {
  return fields('Planned work that takes replicas out of service batch by batch, such as updates.', {
    eventsPerYear: optional(
      decimalField({
        description: 'How often a year every replica is worked on. Default: 12.',
        examples: [12],
        atLeast: '0',
        atMost: MOST_EVENTS_PER_YEAR,
      }),
    ),
    batchMinutes: optional(
      decimalField({
        description: 'Minutes that a batch of replicas is out of service. Default: 10.',
        examples: [10],
        atLeast: '0',
        atMost: LONGEST_BATCH_MINUTES,
      }),
    ),
    batchRatio: optional(
      positiveRatioField({
        description: 'Share of a pool that is out at a time, at least one replica. Default: one replica.',
        examples: [0.25],
      }),
    ),
  });
}
