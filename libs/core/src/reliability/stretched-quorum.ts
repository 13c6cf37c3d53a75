import { allShardsUp } from '../data/placed-shards.js';
import type { Deployment } from '../plan/deployment.js';
import type { ModelReplicated } from '../plan/planning-model.js';
import { inMask } from '../sizing/routing-shares.js';
import { majorityOf } from './majority.js';
import { memberRegions } from './shard-members.js';

/**
 * True for a quorum store whose members vote across locations: its commits wait for other locations
 * (`regionReplication: SYNC`) and several locations serve from it. The copies of a passive location follow and are
 * promoted, they do not vote; stamps keep their own partitions (contract 2.6, 2.10.13).
 */
export function isStretched(plan: Deployment, component: ModelReplicated): boolean {
  const { input } = component;
  if (input.kind !== 'data' || input.topology !== 'QUORUM' || input.regionReplication !== 'SYNC') return false;
  return plan.shape === 'ACTIVE' && plan.used.length > 1;
}

/** P(some shard of the stretched store has no majority), exact over all location and zone states (contract 2.6, model §7). */
export function stretchedDown(plan: Deployment, component: ModelReplicated): number {
  const regions = memberRegions(plan, { component, locations: plan.used });
  return allShardsUp({ ...shardVote(plan, component), regions }).u;
}

function shardVote(plan: Deployment, component: ModelReplicated) {
  const { up, down } = component.replicaAvailability;
  const members = plan.used.reduce((sum, { index }) => sum + countIn(plan, { component, location: index }), 0);
  return { shards: shardsOf(component), member: { p: up, u: down }, needed: majorityOf(component, members) };
}

/** True where the loss of the given locations (a bit mask) leaves a stretched store of the plan without its majority. */
export function losesMajority(plan: Deployment, { component, lost }: StretchedLoss): boolean {
  if (!isStretched(plan, component)) return false;
  const counts = plan.used.map(({ index }) => ({ index, members: countIn(plan, { component, location: index }) }));
  const all = counts.reduce((sum, { members }) => sum + members, 0);
  const left = counts.reduce((sum, { index, members }) => sum + (inMask(lost, index) ? 0 : members), 0);
  return left < majorityOf(component, all);
}

interface StretchedLoss {
  readonly component: ModelReplicated;
  readonly lost: number;
}

/** Members of one shard in a location, those that are out of service for a while included. */
function countIn(
  plan: Deployment,
  { component, location }: { readonly component: ModelReplicated; readonly location: number },
): number {
  return Math.floor(plan.countOf(component, location).running / shardsOf(component));
}

function shardsOf({ input }: ModelReplicated): number {
  return input.kind === 'data' ? input.shards : 1;
}
