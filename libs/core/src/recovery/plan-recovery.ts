import type { Deployment } from '../plan/deployment.js';
import type { FlowRecovery, PlanRecovery } from '../plan/evaluation.js';
import type { ModelFlow } from '../plan/planning-model.js';
import { countedScopes, flowRpo, worstOfFlows, worstRto } from '../verdict/counted-scopes.js';
import { recoveryRows } from './recovery-rows.js';
import { type Rpo, shownRpo, worstRpo } from './rpo.js';

/** Recovery of a plan with the RPOs before "nothing to recover from" became null. */
export interface RecoveryResult {
  readonly recovery: PlanRecovery;
  readonly planRpo: Rpo;
  /** In the order of the flows. */
  readonly flowRpos: readonly Rpo[];
}

/** Recovery of every flow and of the plan: the worst over the flows and scopes that count (contract 2.5, 2.10.6). */
export function planRecovery(plan: Deployment): RecoveryResult {
  const counted = countedScopes(plan);
  const kept = new Map<string, Omit<FlowRecovery, 'name'> & { readonly rpo: Rpo }>();
  const recover = (flow: ModelFlow): Omit<FlowRecovery, 'name'> & { readonly rpo: Rpo } => {
    const path = flow.components.map(({ index }) => index).join(' ');
    const known = kept.get(path);
    if (known !== undefined) return known;
    const scopes = recoveryRows({ plan, flow });
    const rpo = flowRpo({ plan, flow }, scopes);
    const made = { rtoSeconds: worstRto(scopes, counted), rpoSeconds: shownRpo(rpo), scopes, rpo };
    kept.set(path, made);
    return made;
  };
  const results = plan.model.flows.map((flow) => ({ flow, ...recover(flow) }));
  const counting = results.filter(({ flow }) => plan.model.countingFlows.includes(flow));
  const planRpo = worstRpo(counting.map(({ rpo }) => rpo));
  const flows = results.map(({ flow, rtoSeconds, rpoSeconds, scopes }) => ({
    name: flow.name,
    rtoSeconds,
    rpoSeconds,
    scopes,
  }));
  return {
    recovery: { rtoSeconds: worstOfFlows(counting), rpoSeconds: shownRpo(planRpo), flows },
    planRpo,
    flowRpos: results.map(({ rpo }) => rpo),
  };
}
