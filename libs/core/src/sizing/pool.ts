import { decimal } from '../numbers/decimal.js';
import type { ModelReplicated, PlanningModel } from '../plan/planning-model.js';
import type { DataComponent } from '../workload/workload-component.js';
import { countForLoad, type Share, share } from './load-share.js';

/** Least members of a quorum store, and least where two replicas may be lost at once (contract 2.2). */
const QUORUM_MEMBERS = 3;
const QUORUM_MEMBERS_FOR_TWO_LOSSES = 5;

/** One component's part of the load in one location. */
export interface PoolQuestion {
  readonly model: PlanningModel;
  readonly component: ModelReplicated;
  /** Index of the location. */
  readonly location: number;
  readonly share: Share;
}

/** Zones that a location is asked to lose: `tolerate.zones` where it has two or more zones, else 0 (contract 2.2). */
export function toleratedZones(model: PlanningModel, location: number): number {
  const zones = model.locations[location]?.input.zones ?? 0;
  return zones >= 2 ? model.workload.targets.tolerate.zones.count : 0;
}

/** N_load: the least count that carries the load at `normalMax`, per shard for data, without any minimum (contract 2.2). */
export function loadCount({ model, component, location, share: part }: PoolQuestion): number {
  if (component.input.kind === 'network') return component.load.value === 0 ? 0 : component.input.count;
  const shards = shardsOf(component);
  const capacity = component.capacity[location] ?? null;
  return (
    shards *
    countForLoad({
      load: component.load,
      share: perShard(part, shards),
      factor: null,
      capacity,
      utilization: model.normalMax,
    })
  );
}

/**
 * M: the least count that keeps `minServedRatio` of the load within `failureMax`, per shard for data (contract 2.2); a
 * gateway without a stated throughput needs one.
 */
export function failureCount({ model, component, location, share: part }: PoolQuestion): number {
  const shards = shardsOf(component);
  return shards * inFailureCount({ model, component, location, share: perShard(part, shards) });
}

function inFailureCount({ model, component, location, share: part }: PoolQuestion): number {
  const capacity = component.capacity[location] ?? null;
  return countForLoad({
    load: component.load,
    share: part,
    factor: model.minServedRatio,
    capacity,
    utilization: model.failureMax,
  });
}

/** The whole count of a shard's pool before minimums (contract 2.2 pool); see {@link poolCount}. */
function shardPool({ model, component, location, share: part }: PoolQuestion): number {
  const capacity = component.capacity[location] ?? null;
  const load = component.load;
  const normal = countForLoad({ load, share: part, factor: null, capacity, utilization: model.normalMax });
  const inFailure = inFailureCount({ model, component, location, share: part });
  const { replicas } = model.workload.targets.tolerate;
  return Math.max(normal, inFailure + replicas.count, zoneSpread({ model, location, inFailure }));
}

/** `M + t·ceil(M/(z−t))`: the exact least count that keeps M after the loss of any t of z zones (model §4, S96). */
function zoneSpread({
  model,
  location,
  inFailure,
}: {
  model: PlanningModel;
  location: number;
  inFailure: number;
}): number {
  const zones = model.locations[location]?.input.zones ?? 0;
  const tolerated = toleratedZones(model, location);
  if (tolerated < 1 || tolerated >= zones) return 0;
  return inFailure + tolerated * Math.ceil(inFailure / (zones - tolerated));
}

/**
 * `pool(L)`: replicas of a component in a location that serve its share, keep the load after the tolerated loss of
 * replicas, and after the tolerated loss of zones (contract 2.2; S15, S34, S96).
 *
 * A load of 0 needs the platform minimum and no spare. A gateway stands as often as its `count` says.
 */
export function poolCount({ model, component, location, share: part }: PoolQuestion): number {
  const { input } = component;
  if (input.kind === 'network') return Math.max(input.minReplicas, input.count);
  const quorum = quorumMembers(component, model.workload.targets.tolerate.replicas.count);
  if (component.load.value === 0 || part.value === 0) return Math.max(input.minReplicas, quorum);
  const shards = shardsOf(component);
  const one = shardPool({ model, component, location, share: perShard(part, shards) });
  return Math.max(input.minReplicas, shards * Math.max(one, quorum / shards));
}

/** Members that a quorum store needs over all its shards; 0 for other components. */
function quorumMembers(component: ModelReplicated, tolerated: number): number {
  const { input } = component;
  if (input.kind !== 'data' || input.topology !== 'QUORUM') return 0;
  return input.shards * (tolerated >= 2 ? QUORUM_MEMBERS_FOR_TWO_LOSSES : QUORUM_MEMBERS);
}

/** The writer of a single-writer store cannot be spread: what one replica would have to carry (contract 2.2, 2.10.33). */
export interface WriterLimit {
  readonly component: string;
  readonly shards: number;
  readonly replicasNeeded: number;
  /** Least number of shards at which one writer of each suffices. */
  readonly shardsNeeded: number;
}

/** The first single-writer store whose writes do not fit one replica at `normalMax`; undefined where all fit. */
export function writerLimit(model: PlanningModel, loadShare: Share): WriterLimit | undefined {
  for (const component of model.components) {
    if (component.kind !== 'replicated' || component.input.kind !== 'data') continue;
    if (component.input.topology !== 'SINGLE_WRITER') continue;
    const whole = writersFor({ model, component, data: component.input, part: loadShare });
    const { shards } = component.input;
    if (Math.ceil(whole / shards) > 1) {
      return { component: component.name, shards, replicasNeeded: Math.ceil(whole / shards), shardsNeeded: whole };
    }
  }
  return undefined;
}

interface WriterQuestion {
  readonly model: PlanningModel;
  readonly component: ModelReplicated;
  readonly data: DataComponent;
  readonly part: Share;
}

function writersFor({ model, component, data, part }: WriterQuestion): number {
  const writeRatio = { exact: decimal(data.writeRatio), value: Number(data.writeRatio) };
  const capacity = component.capacity[0] ?? null;
  return countForLoad({
    load: component.load,
    share: part,
    factor: writeRatio,
    capacity,
    utilization: model.normalMax,
  });
}

function shardsOf(component: ModelReplicated): number {
  return component.input.kind === 'data' ? component.input.shards : 1;
}

function perShard(part: Share, shards: number): Share {
  return shards === 1 ? part : share(part.numerator, part.denominator.times(shards));
}
