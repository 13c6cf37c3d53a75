import { decimal, decimalText, ZERO, type Decimal } from '../numbers/decimal.js';
import type { CostLine, PlanComponentLocation, StrategyPlan } from '../plan/evaluation.js';
import type { CostCategory, StrategyId } from '../workload/vocabulary.js';
import type { DecimalText } from '../workload/workload-input.js';
import { initialCopies, type InitialCopy } from './initial-copies.js';
import type { InsightSource } from './insight-source.js';
import type { PlannedDeployment } from './planned-deployments.js';

/** Counts of one component in one location that differ between what runs today and a strategy. */
export interface CountDifference {
  readonly component: string;
  readonly location: string;
  readonly runningNow: number;
  readonly runningThen: number;
  /** Then − now: below 0 where replicas go. */
  readonly runningAdded: number;
  readonly stoppedNow: number;
  readonly stoppedThen: number;
  readonly stoppedAdded: number;
  /** Capacity units of a managed component; null for others. */
  readonly unitsNow: DecimalText | null;
  readonly unitsThen: DecimalText | null;
}

/** What a part of the bill becomes. */
export interface LineDifference {
  readonly component: string;
  readonly location: string;
  readonly category: CostCategory;
  readonly monthlyNow: DecimalText;
  readonly monthlyThen: DecimalText;
  readonly extraMonthly: DecimalText;
}

/** The way from what runs today to one strategy. */
export interface CurrentChange {
  readonly strategy: StrategyId;
  readonly isRecommended: boolean;
  readonly counts: readonly CountDifference[];
  readonly addedReplicas: number;
  readonly removedReplicas: number;
  readonly monthlyNow: DecimalText;
  readonly monthlyThen: DecimalText;
  readonly extraMonthly: DecimalText;
  /** Parts of the bill that change; they add up to `extraMonthly`. */
  readonly lines: readonly LineDifference[];
  /** Data to be copied once to locations that hold none today. */
  readonly initialCopies: readonly InitialCopy[];
  /** Sum of the copies; null where one of them has no price. */
  readonly initialCopyCost: DecimalText | null;
}

/**
 * What to change to get from what runs today to each strategy, and what that costs, line by line (S20, S38, S40; the
 * recommendation's way is marked). Empty where the document does not say what runs today.
 */
export function currentChanges(source: InsightSource): readonly CurrentChange[] {
  const today = source.planned.find(({ plan }) => plan.strategy === 'CURRENT');
  if (today === undefined) return [];
  return source.planned
    .filter((target) => target !== today)
    .map((target) => changeTo({ today, target, recommended: source.evaluation.recommendation.strategy }));
}

interface Way {
  readonly today: PlannedDeployment;
  readonly target: PlannedDeployment;
  readonly recommended: StrategyId | null;
}

function changeTo({ today, target, recommended }: Way): CurrentChange {
  const counts = countDifferences(today.plan, target.plan);
  const [now, then] = [decimal(today.plan.cost.monthlyTotal), decimal(target.plan.cost.monthlyTotal)];
  const copies = initialCopies(today, target);
  const signed = counts.flatMap(({ runningAdded, stoppedAdded }) => [runningAdded, stoppedAdded]);
  return {
    strategy: target.plan.strategy,
    isRecommended: target.plan.strategy === recommended,
    counts,
    addedReplicas: signed.reduce((sum, count) => sum + Math.max(0, count), 0),
    removedReplicas: signed.reduce((sum, count) => sum + Math.max(0, -count), 0),
    monthlyNow: decimalText(now),
    monthlyThen: decimalText(then),
    extraMonthly: decimalText(then.minus(now)),
    lines: lineDifferences(today.plan.cost.lines, target.plan.cost.lines),
    initialCopies: copies,
    initialCopyCost: copies.reduce<DecimalText | null>(
      (sum, { cost }) => (sum === null || cost === null ? null : decimalText(decimal(sum).plus(cost))),
      '0',
    ),
  };
}

type Counts = Pick<PlanComponentLocation, 'running' | 'stopped' | 'capacityUnits'>;

const NOTHING: Counts = { running: 0, stopped: 0, capacityUnits: null };

function countDifferences(today: StrategyPlan, target: StrategyPlan): readonly CountDifference[] {
  const [now, then] = [countsByPlace(today), countsByPlace(target)];
  const places = new Map([...now, ...then].map(([key, { component, location }]) => [key, { component, location }]));
  return [...places].flatMap(([key, place]) => {
    const [before, after] = [now.get(key) ?? NOTHING, then.get(key) ?? NOTHING];
    const [runningAdded, stoppedAdded] = [after.running - before.running, after.stopped - before.stopped];
    if (runningAdded === 0 && stoppedAdded === 0 && before.capacityUnits === after.capacityUnits) return [];
    return [
      {
        ...place,
        runningNow: before.running,
        runningThen: after.running,
        runningAdded,
        stoppedNow: before.stopped,
        stoppedThen: after.stopped,
        stoppedAdded,
        unitsNow: before.capacityUnits,
        unitsThen: after.capacityUnits,
      },
    ];
  });
}

type PlacedCounts = Counts & { readonly component: string; readonly location: string };

function countsByPlace({ components }: StrategyPlan): ReadonlyMap<string, PlacedCounts> {
  return new Map(
    components.flatMap(({ name, locations }) =>
      locations.map((counts) => [JSON.stringify([name, counts.location]), { ...counts, component: name }]),
    ),
  );
}

function lineDifferences(today: readonly CostLine[], target: readonly CostLine[]): readonly LineDifference[] {
  const parts = new Map<string, { readonly line: CostLine; readonly now: Decimal; readonly then: Decimal }>();
  const add = (line: CostLine, { now, then }: { readonly now: Decimal; readonly then: Decimal }): void => {
    const key = JSON.stringify([line.component, line.location, line.category]);
    const known = parts.get(key) ?? { line, now: ZERO, then: ZERO };
    parts.set(key, { line, now: known.now.plus(now), then: known.then.plus(then) });
  };
  today.forEach((line) => add(line, { now: decimal(line.monthly), then: ZERO }));
  target.forEach((line) => add(line, { now: ZERO, then: decimal(line.monthly) }));
  return [...parts.values()]
    .filter(({ now, then }) => !now.eq(then))
    .map(({ line: { component, location, category }, now, then }) => ({
      component,
      location,
      category,
      monthlyNow: decimalText(now),
      monthlyThen: decimalText(then),
      extraMonthly: decimalText(then.minus(now)),
    }));
}
