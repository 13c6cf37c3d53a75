import type { Deployment } from '../plan/deployment.js';
import type { ModelLocation, ModelReplicated } from '../plan/planning-model.js';
import { evenPlacement } from '../sizing/placement.js';
import type { RegionPool } from './hierarchy.js';

/**
 * Members of one shard in each zone of a location; in stamps, of one shard of one stamp. Without shards these are the
 * running replicas as they stand; with shards each takes an equal whole part, placed evenly from the first zone on like
 * every other shard (contract 2.2, 2.10.13).
 */
export function membersOfShard(
  plan: Deployment,
  { component, location }: { readonly component: ModelReplicated; readonly location: number },
): readonly number[] {
  const stamps = Math.max(1, plan.stamps?.byLocation[location] ?? 1);
  const perDomain = plan.countOf(component, location).perDomain.map((members) => members / stamps);
  const running = perDomain.reduce((sum, members) => sum + members, 0);
  const shards = component.input.kind === 'data' ? component.input.shards : 1;
  return shards === 1 ? perDomain : evenPlacement(Math.floor(running / shards), perDomain.length);
}

/** One shard's members under the locations and zones that they share (model §8). */
export function memberRegions(
  plan: Deployment,
  { component, locations }: { readonly component: ModelReplicated; readonly locations: readonly ModelLocation[] },
): readonly RegionPool[] {
  const replica = pair(component.replicaAvailability);
  return locations.map((location) => ({
    region: pair(location.availability),
    zones: membersOfShard(plan, { component, location: location.index }).map((replicas) => ({
      zone: pair(location.zoneAvailability),
      replicas,
      replica,
    })),
  }));
}

function pair({ up, down }: ModelLocation['availability']): { readonly p: number; readonly u: number } {
  return { p: up, u: down };
}
