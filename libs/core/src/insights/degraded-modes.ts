import { planLines, totalOf } from '../cost/plan-lines.js';
import { type Decimal, decimal, decimalText, sumDecimals } from '../numbers/decimal.js';
import { planningModel } from '../plan/build-model.js';
import { deploymentOf } from '../plan/evaluate.js';
import { exact, type ModelLocation, type ModelReplicated, type PlanningModel } from '../plan/planning-model.js';
import { countForLoad, share } from '../sizing/load-share.js';
import { wholeShare } from '../sizing/routing-shares.js';
import { servedRatioOf } from '../survival/pool-state.js';
import type { StrategyId } from '../workload/vocabulary.js';
import type { DecimalText } from '../workload/workload-input.js';
import type { InsightSource } from './insight-source.js';
import { replicaMonth } from './replica-month.js';

/** Shares of the load beside the document's own that a degraded state is shown for. */
const SHOWN_RATIOS = ['1', '0.8', '0.6', '0.5'];
const QUORUM_MEMBERS = 3;

/** A standby set that serves a share of the load while the rest is shed. */
export interface DegradedMode {
  /** g, the share of the load that must still be served. */
  readonly minServedRatio: DecimalText;
  /** True for the document's own share. */
  readonly isPlanned: boolean;
  /** Where the set stands: the second location, or the only one. */
  readonly location: string;
  readonly components: readonly { readonly component: string; readonly replicas: number }[];
  /** What the set serves of the whole load before it sheds, and what it sheds. */
  readonly servedRatio: number;
  readonly shedRatio: number;
  /** The set for a month of 730 h, running, with its disks; and what it saves against the full set. */
  readonly costPerMonth: DecimalText;
  readonly savingPerMonth: DecimalText;
  /** Saving over the cost of the full set; null where that costs nothing. */
  readonly savingRatio: number | null;
  /** Monthly total of every strategy sized for this share, and what it saves against serving everything. */
  readonly strategies: readonly {
    readonly strategy: StrategyId;
    readonly monthlyTotal: DecimalText;
    readonly savingPerMonth: DecimalText;
  }[];
}

/**
 * "A limited number of replicas so that the flow operates in a degraded state" against a full second set (S11, S12):
 * `ceil(L·g/(capacity·failureMax))` replicas of each component, largest share first.
 */
export function degradedModes({ model, planned }: Pick<InsightSource, 'model' | 'planned'>): readonly DegradedMode[] {
  const location = model.locations[1] ?? model.locations[0];
  if (location === undefined) return [];
  const own = model.minServedRatio.exact;
  const ratios = SHOWN_RATIOS.map((ratio) => decimal(ratio)).filter((ratio) => !ratio.eq(own));
  const strategies = planned.map(({ plan }) => plan.strategy);
  const full = standbySet({ model, location, strategies }, decimal('1'));
  return [own, ...ratios]
    .sort((a, b) => b.comparedTo(a))
    .map((ratio) => modeOf({ set: standbySet({ model, location, strategies }, ratio), full, own }));
}

interface StandbyPlace {
  readonly model: PlanningModel;
  readonly location: ModelLocation;
  readonly strategies: readonly StrategyId[];
}

interface StandbySet {
  readonly ratio: Decimal;
  readonly location: ModelLocation;
  readonly components: readonly { readonly component: string; readonly replicas: number }[];
  readonly servedRatio: number;
  readonly cost: Decimal;
  readonly totals: readonly { readonly strategy: StrategyId; readonly total: Decimal }[];
}

function standbySet({ model, location, strategies }: StandbyPlace, ratio: Decimal): StandbySet {
  const components = model.components.filter((component) => component.kind === 'replicated');
  const counted = components.map((component) => ({
    component,
    replicas: standbyCount({ model, location, component }, ratio),
  }));
  const served = counted.map(({ component, replicas }) =>
    servedRatioOf({ model, component, location: location.index, share: wholeShare(model), replicas }),
  );
  const resized = planningModel({
    ...model.workload,
    targets: { ...model.workload.targets, minServedRatio: decimalText(ratio) },
  });
  return {
    ratio,
    location,
    components: counted.map(({ component, replicas }) => ({ component: component.name, replicas })),
    servedRatio: Math.min(1, ...served),
    cost: sumDecimals(
      counted.map(({ component, replicas }) =>
        replicaMonth({ component, location: location.index, running: replicas }),
      ),
    ),
    totals: strategies.flatMap((strategy) => {
      const sized = deploymentOf(resized, strategy);
      return 'outcome' in sized ? [] : [{ strategy, total: totalOf(planLines(sized)) }];
    }),
  };
}

interface StandbyPool {
  readonly model: PlanningModel;
  readonly location: ModelLocation;
  readonly component: ModelReplicated;
}

/** The count of the failure state, per shard for data; minimums and majorities stay. Gateways stand in full. */
function standbyCount({ model, location, component }: StandbyPool, ratio: Decimal): number {
  const { input } = component;
  if (input.kind === 'network') return Math.max(input.minReplicas, input.count);
  const shards = input.kind === 'data' ? input.shards : 1;
  const whole = wholeShare(model);
  const each = countForLoad({
    load: component.load,
    share: share(whole.numerator, whole.denominator.times(shards)),
    factor: exact(ratio),
    capacity: component.capacity[location.index] ?? null,
    utilization: model.failureMax,
  });
  const members = input.kind === 'data' && input.topology === 'QUORUM' ? QUORUM_MEMBERS : 0;
  return Math.max(input.minReplicas, shards * Math.max(each, members));
}

interface ModeInput {
  readonly set: StandbySet;
  readonly full: StandbySet;
  readonly own: Decimal;
}

function modeOf({ set, full, own }: ModeInput): DegradedMode {
  const saving = full.cost.minus(set.cost);
  return {
    minServedRatio: decimalText(set.ratio),
    isPlanned: set.ratio.eq(own),
    location: set.location.id,
    components: set.components,
    servedRatio: set.servedRatio,
    shedRatio: 1 - set.servedRatio,
    costPerMonth: decimalText(set.cost),
    savingPerMonth: decimalText(saving),
    savingRatio: full.cost.isZero() ? null : saving.div(full.cost).toNumber(),
    strategies: set.totals.map(({ strategy, total }) => {
      const whole = full.totals.find((one) => one.strategy === strategy)?.total ?? total;
      return { strategy, monthlyTotal: decimalText(total), savingPerMonth: decimalText(whole.minus(total)) };
    }),
  };
}
