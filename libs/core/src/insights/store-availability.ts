import { allShardsUp } from '../data/placed-shards.js';
import { blastRadius } from '../data/sharding.js';
import type { UpDown } from '../numbers/probability.js';
import type { ModelLocation } from '../plan/planning-model.js';
import { majorityOf } from '../reliability/majority.js';
import { memberRegions, membersOfShard } from '../reliability/shard-members.js';
import { isStretched } from '../reliability/stretched-quorum.js';
import type { DataTopology } from '../workload/vocabulary.js';
import { type StoreInPlan, storeRow, type StoreRow, storesOf } from './data-stores.js';
import type { PlannedDeployment } from './planned-deployments.js';

/** A store in one location, or over all of them where it is stretched; in stamps, that of one stamp. */
export interface StoreAvailability extends StoreRow {
  readonly topology: DataTopology;
  /** null where the store is stretched over the locations of `placement`. */
  readonly location: string | null;
  /** Members of one shard per zone of each location. */
  readonly placement: readonly { readonly location: string; readonly perZone: readonly number[] }[];
  readonly members: number;
  /** Members of a shard that must be up: a majority of a quorum store, any copy of others. */
  readonly needed: number;
  readonly shards: number;
  /** One shard, exact over the states of its locations, zones and members; also the mean share of data within reach. */
  readonly shard: UpDown;
  /** Every shard is up: what a query over all shards sees. */
  readonly allShards: UpDown;
  readonly meanShardsDown: number;
  /** Share of the data that one lost shard takes along. */
  readonly blastRadiusRatio: number;
}

/**
 * Availability of every data component by where its members stand, not over independent nodes (model §7, §8, §11): a
 * shard that is down takes its part of the data along (S08, S53). Failovers are not part of it: what the static state
 * of the domains allows.
 */
export function storeAvailability(planned: readonly PlannedDeployment[]): readonly StoreAvailability[] {
  return storesOf(planned).flatMap((stored) => {
    const { plan, component } = stored;
    if (isStretched(plan, component)) return [availabilityOver(stored, plan.used)];
    const standing = plan.used.filter(({ index }) => plan.countOf(component, index).running > 0);
    return standing.map((location) => availabilityOver(stored, [location]));
  });
}

function availabilityOver(stored: StoreInPlan, locations: readonly ModelLocation[]): StoreAvailability {
  const { plan, component, store } = stored;
  const placement = locations.map(({ id, index }) => ({
    location: id,
    perZone: membersOfShard(plan, { component, location: index }),
  }));
  const members = placement.reduce((sum, { perZone }) => sum + perZone.reduce((all, one) => all + one, 0), 0);
  const needed = Math.max(1, majorityOf(component, members));
  const { up, down } = component.replicaAvailability;
  const vote = { regions: memberRegions(plan, { component, locations }), member: { p: up, u: down }, needed };
  const shard = allShardsUp({ ...vote, shards: 1 });
  const [only] = locations;
  return {
    ...storeRow(stored),
    topology: store.topology,
    location: locations.length === 1 && only !== undefined ? only.id : null,
    placement,
    members,
    needed,
    shards: store.shards,
    shard,
    allShards: allShardsUp({ ...vote, shards: store.shards }),
    meanShardsDown: store.shards * shard.u,
    blastRadiusRatio: blastRadius(store.shards),
  };
}
