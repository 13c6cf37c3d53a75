import { evenPlacement } from '../sizing/placement.js';
import type { ModelReplicated, PlanningModel } from '../plan/planning-model.js';
import { wholeShare } from '../sizing/routing-shares.js';
import { toleratedZones, writerLimit } from '../sizing/pool.js';
import type { LocationRole } from '../workload/vocabulary.js';
import type { NoSizing, ReplicaCount, Sizing, StrategyShape } from './strategy.js';

/** Answers the count of one replicated component in one location; null where it has none. */
export type CountOf = (component: ModelReplicated, location: number) => ReplicaCount;

/** Running replicas spread evenly over the location's zones. */
export function runningEvenly(
  model: PlanningModel,
  { location, count }: { location: number; count: number },
): ReplicaCount {
  const domains = model.locations[location]?.domainCount ?? 1;
  return { running: count, stopped: 0, perDomain: evenPlacement(count, domains) };
}

/** Replicas that are deployed and stopped. */
export function stoppedOnly(
  model: PlanningModel,
  { location, count }: { location: number; count: number },
): ReplicaCount {
  const domains = model.locations[location]?.domainCount ?? 1;
  return { running: 0, stopped: count, perDomain: evenPlacement(0, domains) };
}

interface SizedInput {
  readonly model: PlanningModel;
  readonly shape: StrategyShape;
  readonly roleOf: (location: number) => LocationRole | null;
  readonly countOf: CountOf;
}

/** Builds a {@link Sizing} by asking for every replicated component in every location that has a role. */
export function sized({ model, shape, roleOf, countOf }: SizedInput): Sizing {
  const roles = model.locations.map(({ index }) => roleOf(index));
  const counts = model.components.map((component) => {
    if (component.kind !== 'replicated') return null;
    return roles.map((role, location) => (role === null ? null : countOf(component, location)));
  });
  return { outcome: 'SIZED', shape, model, roles, counts, stamps: null };
}

/** Only the first location is used. */
export function primaryOnly(location: number): LocationRole | null {
  return location === 0 ? 'PRIMARY' : null;
}

/** Why a strategy over several locations cannot be drawn up; undefined where it can. */
export function needsSecondLocation(model: PlanningModel): NoSizing | undefined {
  const [primary] = model.locations;
  if (model.locations.length > 1 || primary === undefined) return undefined;
  return {
    outcome: 'NOT_APPLICABLE',
    code: 'NEEDS_SECOND_LOCATION',
    values: { location: primary.id, pairedRegion: primary.input.facts.pair },
  };
}

/** A single-writer store whose writes outgrow one replica (contract 2.10.33); undefined where all fit. */
export function writerTooSmall(model: PlanningModel): NoSizing | undefined {
  const limit = writerLimit(model, wholeShare(model));
  if (limit === undefined) return undefined;
  return { outcome: 'NOT_APPLICABLE', code: 'WRITER_TOO_SMALL', values: { ...limit } };
}

/** The first serving location that is asked to lose all its zones (contract 2.2); undefined where none is. */
export function tooManyZonesLost(model: PlanningModel, locations: readonly number[]): NoSizing | undefined {
  for (const index of locations) {
    const location = model.locations[index];
    const lost = toleratedZones(model, index);
    if (location === undefined || lost === 0 || lost < location.input.zones) continue;
    return {
      outcome: 'INFEASIBLE',
      code: 'TOO_MANY_ZONES_LOST',
      values: { location: location.id, zones: location.input.zones, tolerate: lost },
    };
  }
  return undefined;
}

/** Why every location cannot serve its share with a pool of its own; undefined where it can. */
export function cannotServeEverywhere(model: PlanningModel): NoSizing | undefined {
  return needsSecondLocation(model) ?? writerTooSmall(model) ?? tooManyZonesLost(model, allLocations(model));
}

/** Why the primary cannot serve everything with others standing by; undefined where it can. */
export function cannotStandBy(model: PlanningModel): NoSizing | undefined {
  return needsSecondLocation(model) ?? writerTooSmall(model) ?? tooManyZonesLost(model, [0]);
}

/** Every location of the workload. */
export function allLocations(model: PlanningModel): readonly number[] {
  return model.locations.map(({ index }) => index);
}
