import type { Deployment } from '../plan/deployment.js';
import type { ModelFlow } from '../plan/planning-model.js';

/** A flow with the latency that it may gain. */
export interface LatencyTarget {
  readonly flow: ModelFlow;
  readonly targetMs: number;
}

/** The flows with a latency target: their own, or the workload's where the flow counts (contract 2.8). */
export function latencyTargets({ model }: Deployment): readonly LatencyTarget[] {
  const ofWorkload = model.workload.targets.latencyMs;
  return model.flows.flatMap((flow) => {
    const own = flow.input?.targets.latencyMs ?? null;
    const target = own ?? (model.countingFlows.includes(flow) ? ofWorkload : null);
    return target === null ? [] : [{ flow, targetMs: Number(target) }];
  });
}
