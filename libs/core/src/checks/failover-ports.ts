import { decimal } from '../numbers/decimal.js';
import type { Deployment } from '../plan/deployment.js';
import { replicaNeedOfFraction } from '../sizing/replica-need.js';
import type { ComputeComponent } from '../workload/workload-component.js';
import type { FailoverState } from './failover-size.js';

/**
 * Outbound ports that a component has in use at a time in such a state, over all its replicas: `rate · hold` rounded up
 * (S58, S111; model §17), 0 or more. Exact: 4,080/s · 0.04 · 240 s are 39,168 ports, where doubles say one more. All
 * connections are taken to go to one destination, which is the worst case.
 */
export function portsInState(plan: Deployment, input: ComputeComponent, { location, lost }: FailoverState): number {
  const share = lost === 0 ? plan.shareOf(location.index) : plan.shareAfter(location.index, lost);
  const perUnit = decimal(input.outboundPerWorkUnit ?? '0').times(input.outboundHoldSeconds);
  const numerator = plan.model.designLoad.times(share.numerator).times(perUnit);
  return replicaNeedOfFraction({ numerator, denominator: share.denominator });
}
