import { allShardsUp } from '../data/placed-shards.js';
import { decimalText } from '../numbers/decimal.js';
import { complement, type UpDown } from '../numbers/probability.js';
import type { ModelLocation } from '../plan/planning-model.js';
import type { RegionPool } from '../reliability/hierarchy.js';
import { majorityOf } from '../reliability/majority.js';
import { memberRegions } from '../reliability/shard-members.js';
import { isStretched } from '../reliability/stretched-quorum.js';
import type { DecimalText } from '../workload/workload-input.js';
import { type StoreInPlan, storeRow, type StoreRow, storesOf } from './data-stores.js';
import type { PlannedDeployment } from './planned-deployments.js';
import { replicaMonth } from './replica-month.js';

const MINUTES_PER_YEAR = 525_600;
/** More read replicas than this change no availability that a location can promise. */
const MOST_READ_REPLICAS = 32;

/** Reads against writes of one shard of one store under one strategy (CQRS). */
export interface ReadWriteAvailability extends StoreRow {
  /** Where writes are taken: one location, or all that a stretched quorum spans. */
  readonly locations: readonly string[];
  /** The writer by itself, with nobody to promote; null where there is no single writer. */
  readonly writerAlone: UpDown | null;
  /** Somebody can write: any member of the location, by promotion where there is one writer; a majority of a quorum. */
  readonly writes: UpDown;
  /** Minutes a year in which a lost writer is being replaced by promotion; 0 where nobody is promoted. */
  readonly promotionMinutesPerYear: number;
  /** Read-only replicas beside the members. */
  readonly readReplicas: number;
  /** A copy that can be read is up: any member or read replica. */
  readonly reads: UpDown;
  /** `reads` and `writes` in the proportion of the store's calls. */
  readonly calls: UpDown;
  /** Least read replicas with which reads reach the availability target; null without one, or where no number does. */
  readonly readReplicasForTarget: number | null;
  /** One read replica with its disk for a month of 730 h. */
  readonly readReplicaCostPerMonth: DecimalText;
}

/**
 * Read and write availability of every data component where its writes are taken (S54, model §11): any copy serves
 * reads, only the writer or a majority takes writes, so read replicas raise one and not the other. Copies share their
 * zones: the figures are exact over the states of the domains, and lower than `1 − (1 − a)^(r+1)` of independent copies.
 */
export function readWriteAvailability(planned: readonly PlannedDeployment[]): readonly ReadWriteAvailability[] {
  return storesOf(planned).map((stored) => {
    const { plan, component } = stored;
    const places = isStretched(plan, component) ? plan.used : plan.serving.slice(0, 1);
    return readsAndWrites({ ...stored, places });
  });
}

interface PlacedStore extends StoreInPlan {
  readonly places: readonly ModelLocation[];
}

function readsAndWrites(stored: PlacedStore): ReadWriteAvailability {
  const { component, store, places } = stored;
  const writes = writesOf(stored);
  const reads = readsWith(stored, store.readReplicas);
  const writeRatio = Number(store.writeRatio);
  const mix = (side: keyof UpDown): number => writeRatio * writes[side] + (1 - writeRatio) * reads[side];
  const one = replicaMonth({ component, location: places[0]?.index ?? 0, running: 1 });
  return {
    ...storeRow(stored),
    locations: places.map(({ id }) => id),
    writerAlone: writerAlone(stored),
    writes,
    promotionMinutesPerYear: promotionMinutesPerYear(stored),
    readReplicas: store.readReplicas,
    reads,
    calls: { p: mix('p'), u: mix('u') },
    readReplicasForTarget: readReplicasForTarget(stored),
    readReplicaCostPerMonth: decimalText(one),
  };
}

function writesOf({ plan, component, places }: PlacedStore): UpDown {
  const regions = memberRegions(plan, { component, locations: places });
  const needed = Math.max(1, majorityOf(component, membersIn(regions)));
  return anyShardUp({ component, regions, needed });
}

/** Each read replica goes to the zone that holds the fewest copies. */
function readsWith({ plan, component, places }: PlacedStore, readReplicas: number): UpDown {
  const regions = memberRegions(plan, { component, locations: places });
  const [first, ...others] = regions;
  if (first === undefined) return { p: 0, u: 1 };
  const copies = withAdded(
    first.zones.map(({ replicas }) => replicas),
    readReplicas,
  );
  const zones = first.zones.map((zone, index) => ({ ...zone, replicas: copies[index] ?? 0 }));
  return anyShardUp({ component, regions: [{ ...first, zones }, ...others], needed: 1 });
}

function withAdded(perZone: readonly number[], added: number): readonly number[] {
  const copies = [...perZone];
  for (let left = added; left > 0; left -= 1) {
    const emptiest = copies.indexOf(Math.min(...copies));
    copies[emptiest] = (copies[emptiest] ?? 0) + 1;
  }
  return copies;
}

interface Vote extends Pick<StoreInPlan, 'component'> {
  readonly regions: readonly RegionPool[];
  readonly needed: number;
}

function anyShardUp({ component, regions, needed }: Vote): UpDown {
  const { up, down } = component.replicaAvailability;
  return allShardsUp({ shards: 1, regions, member: { p: up, u: down }, needed });
}

function membersIn(regions: readonly RegionPool[]): number {
  return regions.reduce((sum, { zones }) => sum + zones.reduce((all, { replicas }) => all + replicas, 0), 0);
}

/** `p_location · p_zone · p_replica` of the one place that writes. */
function writerAlone({ plan, component, store, places }: PlacedStore): UpDown | null {
  if (store.topology !== 'SINGLE_WRITER') return null;
  const [region] = memberRegions(plan, { component, locations: places.slice(0, 1) });
  const [zone] = region?.zones ?? [];
  if (region === undefined || zone === undefined) return null;
  const alone = { region: region.region, zones: [{ ...zone, replicas: 1 }] };
  return anyShardUp({ component, regions: [alone], needed: 1 });
}

/** `ν · promotion`, ν = failures of one replica and of its zone (model §9); nobody is promoted where one stands alone. */
function promotionMinutesPerYear({ plan, component, store, places }: PlacedStore): number {
  const [location] = places;
  const members = membersIn(memberRegions(plan, { component, locations: places }));
  if (store.topology !== 'SINGLE_WRITER' || location === undefined || members < 2) return 0;
  const perSecond = 1 / component.mttfSeconds + location.zoneAvailability.down / location.zoneMttrSeconds;
  return perSecond * store.promotionSeconds * MINUTES_PER_YEAR;
}

function readReplicasForTarget(stored: PlacedStore): number | null {
  const target = stored.plan.model.workload.targets.availability;
  if (target === null) return null;
  const allowed = complement(target);
  for (let count = 0; count <= MOST_READ_REPLICAS; count += 1) {
    if (readsWith(stored, count).u <= allowed) return count;
  }
  return null;
}
