import { decimal, decimalText } from '../numbers/decimal.js';
import type { TargetVerdict } from '../plan/evaluation.js';
import { tightTotal } from '../sizing/zone-spread.js';
import { toleratedZones } from '../sizing/pool.js';
import type { DecimalText } from '../workload/workload-input.js';
import { type CurrentPlace, neededInFailure, localNeeds, type RepairCause } from './current-needs.js';
import { regionAdditions } from './current-region-additions.js';
import type { InsightSource } from './insight-source.js';
import { judgedPlan, missed, resized, type Resizing, resizingKey } from './resized-plan.js';
import { addedToEmptiest } from './zone-additions.js';

/** Replicas to add to one component in one location of what runs today; nothing that stands is moved. */
export interface RepairAddition {
  readonly component: string;
  readonly location: string;
  readonly running: number;
  readonly added: number;
  readonly then: number;
  /** Running replicas of each zone afterwards. */
  readonly perZone: readonly number[];
  /** Promises that what runs today does not keep. */
  readonly causes: readonly RepairCause[];
  /** What would have to be added if everything were spread evenly over the zones at the same time; at most `added`. */
  readonly addedIfRespread: number;
}

/** The least additions that repair what runs today. */
export interface CurrentRepair {
  /** Targets that are missed today. */
  readonly missedNow: readonly TargetVerdict[];
  readonly additions: readonly RepairAddition[];
  readonly addedReplicas: number;
  readonly extraMonthly: DecimalText;
  readonly monthlyThen: DecimalText;
  /** Targets that are still missed: more replicas where something runs today do not reach them. */
  readonly missedAfter: readonly TargetVerdict[];
}

/**
 * The least replicas to add so that what runs today keeps what every strategy promises: two nodes at 60 % get exactly
 * one more (S18, S19; contract 2.2, 2.4). First what each serving location needs by itself, then, where the loss of a
 * location is not survived in time, what survivors must already run. Null where the document does not say what runs.
 */
export function currentRepair({ planned }: InsightSource): CurrentRepair | null {
  const today = planned.find(({ plan }) => plan.strategy === 'CURRENT');
  if (today === undefined) return null;
  const { plan, deployment } = today;
  const places = placesOf(deployment);
  const local = new Map(places.flatMap((place) => localSize(place)));
  const sizes = regionAdditions({ today, places, local });
  const repaired = judgedPlan(resized(deployment, sizes));
  const additions = places.flatMap((place) => additionOf(place, { local, sizes }));
  return {
    missedNow: missed(plan.verdict.targets),
    additions,
    addedReplicas: additions.reduce((sum, { added }) => sum + added, 0),
    extraMonthly: decimalText(decimal(repaired.cost.monthlyTotal).minus(plan.cost.monthlyTotal)),
    monthlyThen: repaired.cost.monthlyTotal,
    missedAfter: missed(repaired.verdict.targets),
  };
}

function placesOf(plan: CurrentPlace['plan']): readonly CurrentPlace[] {
  const replicated = plan.model.components.filter((component) => component.kind === 'replicated');
  return replicated.flatMap((component) => plan.used.map((location) => ({ plan, component, location })));
}

function isServing({ plan, location }: CurrentPlace): boolean {
  return plan.serving.includes(location);
}

/** Zones of a place after it got what it needs by itself. */
function localSize(place: CurrentPlace): readonly (readonly [string, readonly number[]])[] {
  if (!isServing(place)) return [];
  const { plan, component, location } = place;
  const { running, perDomain } = plan.countOf(component, location.index);
  const then = Math.max(running, ...localNeeds(place).map(({ count }) => count));
  return [[resizingKey(component.index, location.index), addedToEmptiest(perDomain, then - running)]];
}

interface Sizes {
  readonly local: Resizing;
  readonly sizes: Resizing;
}

function additionOf(place: CurrentPlace, { local, sizes }: Sizes): readonly RepairAddition[] {
  const { plan, component, location } = place;
  const key = resizingKey(component.index, location.index);
  const { running, perDomain } = plan.countOf(component, location.index);
  const perZone = sizes.get(key) ?? perDomain;
  const then = total(perZone);
  if (then === running) return [];
  const ownNeeds = isServing(place) ? localNeeds(place) : [];
  const causes = ownNeeds.filter(({ count }) => count > running).map(({ cause }) => cause);
  const forRegions = then > total(local.get(key) ?? perDomain);
  return [
    {
      component: component.name,
      location: location.id,
      running,
      added: then - running,
      then,
      perZone,
      causes: forRegions ? [...causes, 'REGIONS'] : causes,
      addedIfRespread: forRegions ? then - running : respread(place),
    },
  ];
}

/** The pool rule of contract 2.2, which spreads evenly, against what runs. */
function respread(place: CurrentPlace): number {
  const { plan, component, location } = place;
  const { running } = plan.countOf(component, location.index);
  const zonesLost = toleratedZones(plan.model, location.index);
  const needed = neededInFailure(place);
  const evenly = tightTotal({ needed, zones: location.domainCount, zonesLost }) ?? 0;
  const others = localNeeds(place).filter(({ cause }) => cause !== 'ZONES');
  return Math.max(0, ...others.map(({ count }) => count - running), evenly - running);
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
