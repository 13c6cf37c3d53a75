import type { UpDown } from '../numbers/probability.js';
import { seriesUnavailability } from '../numbers/probability.js';
import type { Deployment } from '../plan/deployment.js';
import type { ModelLocation } from '../plan/planning-model.js';
import { promotionSeconds } from '../plan/deployment.js';
import { probabilityAtLeast, probabilityBelow } from '../reliability/distribution.js';
import { replicasInService } from '../reliability/hierarchy.js';
import { seriesElements } from '../reliability/series-elements.js';
import { staticPart } from '../reliability/static-part.js';
import { transitions } from '../reliability/transitions.js';
import { oneStampDeployment } from './one-stamp.js';
import type { StampPlan } from './stamp-plan.js';

const SECONDS_PER_HOUR = 3600;

/** Availability as one tenant sees it, whose stamp stands in a location. */
export interface TenantAvailability {
  readonly location: string;
  /** The own stamp and all that stamps share, waiting for the repair of whatever fails. */
  readonly withoutSpare: UpDown;
  /** Where a lost location's tenants move to spare stamps of other locations, as far as these go. */
  readonly withSpare: UpDown;
  /** Share of this location's tenants for whom a spare stamp stands elsewhere. */
  readonly movableRatio: number;
  /** Time to move: detect, decide, and the longest of promotion, re-routing and start. */
  readonly moveSeconds: number;
}

/** Availability of tenants, and of the design as a whole. */
export interface TenantAvailabilities {
  readonly tenants: readonly TenantAvailability[];
  /** Mean over the tenants. */
  readonly meanWithoutSpare: UpDown;
  readonly meanWithSpare: UpDown;
  /** As many stamps are up as hold tenants, wherever they stand: enough for everybody with spare ones. */
  readonly enoughStamps: UpDown;
}

/**
 * Availability per tenant of stamps (S64, S67; model §5.1, §7): each depends on one stamp. Only a lost location is moved
 * from (contract 2.10.13): failures inside a stamp are waited for. Stamps of one location share it.
 */
export function tenantAvailabilities(stamped: StampPlan): TenantAvailabilities {
  const { deployment, stamps, active } = stamped;
  const units = deployment.used.flatMap((location) => unitHere(stamped, location));
  const shared = seriesUnavailability(
    seriesElements(deployment, deployment.model.workloadFlow).map(({ unavailability }) => unavailability),
  );
  const inUse = units.filter(({ location }) => (stamps.activeByLocation[location.index] ?? 0) > 0);
  const rows = inUse.map((unit) => ({
    weight: (stamps.activeByLocation[unit.location.index] ?? 0) / active,
    row: tenantOf({ stamped, unit, units, shared }),
  }));
  const mean = (side: 'withoutSpare' | 'withSpare'): UpDown =>
    ofUnavailability(rows.reduce((sum, { weight, row }) => sum + weight * row[side].u, 0));
  return {
    tenants: rows.map(({ row }) => row),
    meanWithoutSpare: mean('withoutSpare'),
    meanWithSpare: mean('withSpare'),
    enoughStamps: enoughStamps(stamped, units),
  };
}

/** One stamp of a location by itself. */
interface UnitHealth {
  readonly location: ModelLocation;
  /** Its location's states, settled. */
  readonly settled: number;
  /** Windows of lost zones and replicas, per hour of time. */
  readonly windows: number;
}

function unitHere({ deployment, capacity, active }: StampPlan, location: ModelLocation): readonly UnitHealth[] {
  const stamp = { model: deployment.model, capacity, activeStamps: active, locations: [location.index] };
  const one = oneStampDeployment(stamp, 'ZONE_REDUNDANT');
  if (one === null) return [];
  const flow = one.model.workloadFlow;
  return [{ location, settled: staticPart(one, flow).unavailability, windows: localWindows(one) }];
}

function localWindows(one: Deployment): number {
  return transitions(one, one.model.workloadFlow)
    .filter(({ cause }) => !cause.startsWith('REGION'))
    .reduce((sum, { eventsPerHour, belowSeconds }) => sum + (eventsPerHour * belowSeconds) / SECONDS_PER_HOUR, 0);
}

interface TenantInput {
  readonly stamped: StampPlan;
  readonly unit: UnitHealth;
  readonly units: readonly UnitHealth[];
  /** Unavailability of what all stamps share. */
  readonly shared: number;
}

function tenantOf({ stamped, unit, units, shared }: TenantInput): TenantAvailability {
  const { deployment, stamps } = stamped;
  const { location, settled, windows } = unit;
  const spareIn = (index: number): number => (stamps.byLocation[index] ?? 0) - (stamps.activeByLocation[index] ?? 0);
  const elsewhere = units.filter(
    (other) => other.location.index !== location.index && spareIn(other.location.index) > 0,
  );
  const spares = elsewhere.reduce((sum, other) => sum + spareIn(other.location.index), 0);
  const movableRatio = Math.min(1, spares / (stamps.activeByLocation[location.index] ?? 1));
  const moveSeconds = Math.min(location.mttrSeconds, moveTime(deployment));
  const noSpareUp = elsewhere.reduce((product, other) => product * other.settled, 1);
  const lost = location.availability.down;
  const moves = (lost / location.mttrSeconds) * moveSeconds;
  const afterMove = movableRatio * (lost * noSpareUp + moves) + (1 - movableRatio) * lost;
  const inside = settled - lost;
  return {
    location: location.id,
    withoutSpare: ofUnavailability(inSeries(settled, shared) + windows),
    withSpare: ofUnavailability(inSeries(inside + Math.min(lost, afterMove), shared) + windows),
    movableRatio,
    moveSeconds,
  };
}

/** `detect + decide + max(promotion, reroute, start)` (contract 2.10.13). */
function moveTime({ model }: Deployment): number {
  const { detectSeconds, decideSeconds, rerouteSeconds } = model.workload.failover;
  const flow = model.workloadFlow;
  const starts = flow.replicated.map(({ input }) => input.startSeconds);
  return detectSeconds + decideSeconds + Math.max(promotionSeconds(flow), rerouteSeconds, ...starts);
}

/** P(at least as many stamps are up as hold tenants); stamps of a location share it, and are alike given that it is up. */
function enoughStamps({ stamps, active }: StampPlan, units: readonly UnitHealth[]): UpDown {
  const regions = units.map(({ location, settled }) => {
    const { up, down } = location.availability;
    const u = Math.max(0, settled - down) / up;
    const always = { p: 1, u: 0 };
    const replicas = stamps.byLocation[location.index] ?? 0;
    return { region: { p: up, u: down }, zones: [{ zone: always, replicas, replica: { p: 1 - u, u } }] };
  });
  const distribution = replicasInService(regions);
  return {
    p: probabilityAtLeast({ distribution, needed: active }),
    u: probabilityBelow({ distribution, needed: active }),
  };
}

function inSeries(first: number, second: number): number {
  return first + (1 - first) * second;
}

function ofUnavailability(u: number): UpDown {
  const down = Math.min(1, u);
  return { p: 1 - down, u: down };
}
