import type { Deployment } from '../plan/deployment.js';
import type { ModelLocation } from '../plan/planning-model.js';
import type { FindingDraft, StrategyCheck } from './check.js';
import { locationEdit } from './document-edits.js';
import { type FailoverState, failoverStates, replicasIn } from './failover-size.js';

/** vCPUs that a location runs after a failover against its quota, per size family or for all (S73, S104). */
export const quotaAtFailover: StrategyCheck<'QUOTA_AT_FAILOVER'> = {
  code: 'QUOTA_AT_FAILOVER',
  scope: 'STRATEGY',
  severity: 'ERROR',
  guidePoint: 'S73',
  find: ({ plan }) => plan.used.flatMap((location) => overQuota(plan, location)),
};

interface FamilyQuota {
  /** Null = all families together. */
  readonly family: string | null;
  readonly vcpus: number;
}

function overQuota(plan: Deployment, location: ModelLocation): readonly FindingDraft[] {
  const { quota } = location.input;
  if (quota === null) return [];
  const states = failoverStates(plan).filter((state) => state.location === location);
  const needs = quota.map((entry) => ({ ...entry, needed: mostVcpus(plan, states, entry) }));
  const raised = needs.map(({ family, vcpus, needed }) => ({
    ...(family === null ? {} : { family }),
    vcpus: Math.max(vcpus, needed),
  }));
  return needs
    .filter(({ vcpus, needed }) => needed > vcpus)
    .map(({ family, vcpus, needed }) => ({
      subject: location.id,
      values: { family, vcpus, needed, missing: needed - vcpus },
      edits: [locationEdit(location, 'quota', raised)],
    }));
}

function mostVcpus(plan: Deployment, states: readonly FailoverState[], entry: FamilyQuota): number {
  return Math.max(0, ...states.map((state) => vcpusIn(plan, state, entry)));
}

/** Stopped replicas hold no quota until they start. */
function vcpusIn(plan: Deployment, state: FailoverState, { family }: FamilyQuota): number {
  const { index } = state.location;
  return plan.model.components.reduce((sum, component) => {
    if (component.kind !== 'replicated') return sum;
    const placement = component.input.placements[index];
    if (placement === undefined || (family !== null && placement.skuFamily !== family)) return sum;
    const replicas = state.lost === 0 ? plan.countOf(component, index).running : replicasIn(plan, component, state);
    return sum + replicas * (placement.vcpus ?? 0);
  }, 0);
}
