import { type Decimal, decimal, ZERO } from '../numbers/decimal.js';
import type { Workload } from '../workload/workload.js';

/** Calls of each component, by name, that one request to the workload brings: Σ share · calls over the flows (contract 2.1). */
export function callsPerUnitOfWork({ flows }: Pick<Workload, 'flows'>): ReadonlyMap<string, Decimal> {
  const calls = new Map<string, Decimal>();
  for (const { share, path } of flows) {
    for (const step of path) {
      const before = calls.get(step.component) ?? ZERO;
      calls.set(step.component, before.plus(decimal(share).times(step.calls)));
    }
  }
  return calls;
}
