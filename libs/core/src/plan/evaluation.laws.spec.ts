import { describe, it } from '@jest/globals';
import { decimal } from '../numbers/decimal.js';
import { faultyNumbers } from '../testing/faulty-numbers.js';
import { everyWorkload } from '../testing/laws.js';
import { evaluationOf, keptEvaluation, okPlans } from '../testing/planned.js';
import type { WorkloadComponent } from '../workload/workload-component.js';
import type { Workload } from '../workload/workload.js';
import type { CostTotal, Evaluation, StrategyPlan } from './evaluation.js';

/** Load, and whatever carries or prices it, four times as large: a power of 2, so that doubles scale exactly. */
function fourfold(workload: Workload): Workload {
  const { demand, strategyOptions, components } = workload;
  const times = (value: string): string => decimal(value).times(4).toFixed();
  const stamp = strategyOptions.stampCapacityPerSecond;
  return {
    ...workload,
    demand: { ...demand, peakPerSecond: times(demand.peakPerSecond), averagePerSecond: times(demand.averagePerSecond) },
    components: components.map(fourfoldComponent),
    strategyOptions: { ...strategyOptions, stampCapacityPerSecond: stamp === null ? null : times(stamp) },
  };
}

function fourfoldComponent(component: WorkloadComponent): WorkloadComponent {
  const quarter = (value: string): string => decimal(value).div(4).toFixed();
  if (component.kind === 'global') return component;
  if (component.kind === 'managed') {
    return { ...component, capacityUnitsPerCall: quarter(component.capacityUnitsPerCall) };
  }
  const { managedAlternative: other, placements, bytesPerCall } = component;
  return {
    ...component,
    bytesPerCall: quarter(bytesPerCall),
    managedAlternative: other === null ? null : { ...other, capacityUnitsPerCall: quarter(other.capacityUnitsPerCall) },
    placements: placements.map((placement) => ({
      ...placement,
      capacityPerSecond:
        placement.capacityPerSecond === null ? null : decimal(placement.capacityPerSecond).times(4).toFixed(),
    })),
  };
}

/** What stays when everything is scaled: all but the loads themselves. */
function withoutLoads({ strategies, recommendation, paretoFront, tradeOffs }: Evaluation): unknown {
  const plans = strategies.map((plan) => ({
    ...plan,
    components: plan.components.map((component) => ({ ...component, loadPerSecond: null })),
    survival: plan.survival.map((row) => ({ ...row, loadPerSecond: null })),
    stamps: plan.stamps === null ? null : { ...plan.stamps, capacityPerSecond: null, nextStampAtPerSecond: null },
  }));
  return { plans, recommendation, paretoFront, tradeOffs };
}

const byText = (a: string, b: string): number => (a < b ? -1 : 1);

function byKey(totals: readonly CostTotal[]): unknown {
  return [...totals].sort((a, b) => byText(a.key, b.key));
}

/** The exact part of a plan, in an order of its own. */
function exactPart({ strategy, status, components, survival, cost, verdict, stamps }: StrategyPlan): unknown {
  return {
    strategy,
    status,
    stamps,
    components: [...components].sort((a, b) => byText(a.name, b.name)),
    survival: survival.map((row) => JSON.stringify(row)).sort(byText),
    cost: cost && [cost.monthlyTotal, byKey(cost.byComponent), byKey(cost.byLocation), byKey(cost.byPurpose)],
    verdict: verdict?.targets.map(({ target, flow, status: judged }) => [target, flow, judged]),
  };
}

/** Probabilities and times of a plan, whose last digits depend on the order of summation. */
function measuredPart({ recovery, reliability }: StrategyPlan): readonly (number | null)[] {
  const flows = recovery?.flows.flatMap(({ rtoSeconds, rpoSeconds, scopes }) => [
    rtoSeconds,
    rpoSeconds,
    ...scopes.flatMap((row) => [row.rtoSeconds, row.expectedBelowSeconds, row.expectedEquivalentOutageSeconds]),
  ]);
  const each = [reliability?.workload, ...(reliability?.flows ?? [])].flatMap((flow) => [
    flow?.unavailability ?? null,
    flow?.unservedRatio ?? null,
    flow?.fullServiceProbability ?? null,
  ]);
  return [...(flows ?? []), ...each];
}

/** Equal as data. Comparing text is enough, since the same code orders the keys of both. */
function equals(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function nearlyEqual(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

describe('laws of an evaluation', () => {
  it('the same workload always gets the same answer', () => {
    everyWorkload((workload) => {
      const again = JSON.stringify(evaluationOf(structuredClone(workload)));
      return again === JSON.stringify(keptEvaluation(workload)) ? [] : [again];
    }, 60);
  });

  it('no number of an answer is NaN, infinite or a negative zero, and nothing is undefined', () => {
    everyWorkload((workload) => faultyNumbers(keptEvaluation(workload)));
  });

  it('an answer is plain data: it survives JSON unchanged', () => {
    everyWorkload((workload) => {
      const evaluation = keptEvaluation(workload);
      const copy = JSON.parse(JSON.stringify(evaluation)) as unknown;
      return equals(copy, evaluation) ? [] : ['changed'];
    });
  });

  it('a workload is not changed by being planned', () => {
    everyWorkload((workload) => {
      const before = JSON.stringify(workload);
      evaluationOf(workload);
      return JSON.stringify(workload) === before ? [] : ['changed'];
    }, 40);
  });

  it('scaling load and capacity together changes no count, no money and no ratio', () => {
    everyWorkload((drawn) => {
      // A horizon of whole years keeps the design load exact (contract 2.10.1).
      const workload = { ...drawn, demand: { ...drawn.demand, horizonMonths: 12 } };
      const [larger, as] = [evaluationOf(fourfold(workload)), evaluationOf(workload)];
      return equals(withoutLoads(larger), withoutLoads(as)) ? [] : [withoutLoads(larger)];
    }, 80);
  });

  it('the order of the components changes nothing but the order of the answer', () => {
    everyWorkload((workload) => {
      const plans = keptEvaluation(workload).strategies;
      const turned = evaluationOf({ ...workload, components: [...workload.components].reverse() }).strategies;
      const [got, wanted] = [turned.flatMap(measuredPart), plans.flatMap(measuredPart)];
      const isNear = (value: number | null, index: number): boolean => nearlyEqual(value, got[index] ?? null);
      return [
        ...(equals(turned.map(exactPart), plans.map(exactPart)) ? [] : [turned.map(exactPart)]),
        ...wanted.filter((value, index) => !isNear(value, index)),
      ];
    });
  });

  it('the recommendation meets every target, and nothing that does is cheaper over a year', () => {
    everyWorkload((workload) => {
      const { recommendation, ...evaluation } = keptEvaluation(workload);
      const meeting = okPlans(evaluation).filter(({ verdict }) => verdict.meetsTargets);
      const best = meeting.find(({ strategy }) => strategy === recommendation.strategy);
      if (best === undefined) return recommendation.status === 'NOT_ACHIEVABLE' ? meeting : [recommendation];
      return meeting.filter(({ cost }) => decimal(cost.expectedAnnualCost).lt(best.cost.expectedAnnualCost));
    });
  });

  it('runners-up meet the targets within 5 % of the least cost', () => {
    everyWorkload((workload) => {
      const { recommendation, ...evaluation } = keptEvaluation(workload);
      const plans = new Map(okPlans(evaluation).map((plan) => [plan.strategy, plan]));
      const least = plans.get(recommendation.strategy ?? 'CURRENT')?.cost.expectedAnnualCost ?? '0';
      return recommendation.runnersUp.filter(({ strategy, extraAnnualCost }) => {
        const isNear = decimal(extraAnnualCost).lte(decimal(least).times('0.05'));
        return !isNear || plans.get(strategy)?.verdict.meetsTargets !== true;
      });
    });
  });

  it('some plan is on the Pareto front wherever one was possible, and trade-offs lead to dearer ones', () => {
    everyWorkload((workload) => {
      const { paretoFront, tradeOffs, ...evaluation } = keptEvaluation(workload);
      const isEmpty = paretoFront.length === 0 && okPlans(evaluation).length > 0;
      const cheaper = tradeOffs.filter(({ extraMonthly }) => decimal(extraMonthly).lt(0));
      return [
        ...cheaper,
        ...(isEmpty || tradeOffs.length !== Math.max(0, paretoFront.length - 1) ? [paretoFront] : []),
      ];
    });
  });
});
