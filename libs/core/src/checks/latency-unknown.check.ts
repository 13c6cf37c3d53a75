import { addedLatencyMs } from '../latency/added-latency.js';
import type { StrategyCheck } from './check.js';
import { latencyTargets } from './latency-targets.js';

/** A latency target that cannot be judged: a round-trip time between the locations is neither stated nor estimable (S23). */
export const latencyUnknown: StrategyCheck<'LATENCY_UNKNOWN'> = {
  code: 'LATENCY_UNKNOWN',
  scope: 'STRATEGY',
  severity: 'INFO',
  guidePoint: 'S23',
  find: ({ plan }) =>
    latencyTargets(plan)
      .filter(({ flow }) => addedLatencyMs(plan, flow) === null)
      .map(({ flow, targetMs }) => ({
        subject: flow.name,
        values: { targetMs, locations: plan.used.map(({ id }) => id) },
      })),
};
