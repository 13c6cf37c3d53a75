import type {
  CostTotal,
  FlowRecovery,
  PlanComponent,
  PlanCost,
  PlanRecovery,
  PlanReliability,
  PlanStamps,
  RecoveryRow,
  Reliability,
  StrategyPlan,
  SurvivalRow,
  Verdict,
} from '@headroom/core';
import type { FigureTree } from './differences.fixture.js';
import { exactly, type Figure, money, nearly } from './figure.fixture.js';
import { survivalName } from './reference-case.fixture.js';

/** One strategy's plan as figures under the names of the cases; only its status where it has no plan. */
export function strategyFigures(plan: StrategyPlan): FigureTree {
  const { recovery, reliability, cost, verdict } = plan;
  const status = exactly(plan.status);
  if (recovery === null || reliability === null || cost === null || verdict === null) return { status };
  return {
    status,
    components: byName(
      plan.components.filter(({ kind }) => kind !== 'global'),
      componentFigures,
    ),
    ...(plan.stamps === null ? {} : { stamps: stampFigures(plan.stamps) }),
    survival: keyed(plan.survival, (row) => [survivalName(row), survivalFigures(row)]),
    recovery: recoveryFigures(recovery),
    reliability: reliabilityFigures(reliability),
    cost: costFigures(cost),
    verdict: verdictFigures(verdict),
  };
}

/** Makes a group of a list; a name that comes twice would hide a figure. */
function keyed<T>(items: readonly T[], entryOf: (item: T) => readonly [string, Figure | FigureTree]): FigureTree {
  const entries = items.map(entryOf);
  const names = new Set(entries.map(([name]) => name));
  if (names.size < entries.length) throw new Error(`a name comes twice in ${entries.map(([name]) => name).join(', ')}`);
  return Object.fromEntries(entries);
}

function byName<T extends { readonly name: string }>(items: readonly T[], figuresOf: (item: T) => FigureTree) {
  return keyed(items, (item) => [item.name, figuresOf(item)]);
}

function componentFigures({ kind, locations }: PlanComponent): FigureTree {
  return keyed(locations, (counts) => {
    if (kind === 'managed') return [counts.location, { capacityUnits: money(counts.capacityUnits) }];
    const { running, stopped, perZone, afterFailover } = counts;
    return [
      counts.location,
      {
        running: exactly(running),
        stopped: exactly(stopped),
        perZone: exactly(perZone),
        ...(afterFailover === null ? {} : { afterFailover: exactly(afterFailover) }),
      },
    ];
  });
}

function stampFigures({ count, spare, blastRadius, byLocation }: PlanStamps): FigureTree {
  return {
    count: exactly(count),
    spare: exactly(spare),
    blastRadius: nearly(blastRadius),
    byLocation: keyed(byLocation, (stamps) => [stamps.location, exactly(stamps.count)]),
  };
}

function survivalFigures(row: SurvivalRow): FigureTree {
  return {
    component: exactly(row.component),
    failure: exactly(row.failure),
    location: exactly(row.location),
    lost: exactly(row.lost),
    loadPerSecond: nearly(row.loadPerSecond),
    remaining: exactly(row.remaining),
    utilization: nearly(row.utilization),
    withinFailureMax: exactly(row.withinFailureMax),
    withoutShedding: exactly(row.withoutShedding),
    servedRatio: nearly(row.servedRatio),
    needed: exactly(row.needed),
  };
}

function recoveryFigures({ rtoSeconds, rpoSeconds, flows }: PlanRecovery): FigureTree {
  return { rtoSeconds: nearly(rtoSeconds), rpoSeconds: nearly(rpoSeconds), flows: byName(flows, flowFigures) };
}

function flowFigures({ rtoSeconds, rpoSeconds, scopes }: FlowRecovery): FigureTree {
  return {
    rtoSeconds: nearly(rtoSeconds),
    rpoSeconds: nearly(rpoSeconds),
    scopes: keyed(scopes, (row) => [scopeName(row), scopeFigures(row)]),
  };
}

function scopeName({ scope, location, outcome }: RecoveryRow): string {
  return outcome === 'RECOVERS' ? `${scope} ${location}` : `${scope} ${location} ${outcome}`;
}

function scopeFigures(row: RecoveryRow): FigureTree {
  return {
    firstServiceSeconds: nearly(row.firstServiceSeconds),
    rtoSeconds: nearly(row.rtoSeconds),
    fullServiceSeconds: nearly(row.fullServiceSeconds),
    rpoSeconds: nearly(row.rpoSeconds),
    belowSeconds: nearly(row.belowSeconds),
    equivalentOutageSeconds: nearly(row.equivalentOutageSeconds),
    expectedBelowSeconds: nearly(row.expectedBelowSeconds),
    expectedEquivalentOutageSeconds: nearly(row.expectedEquivalentOutageSeconds),
  };
}

function reliabilityFigures({ workload, flows }: PlanReliability): FigureTree {
  const minutes = workload.contributions.reduce((sum, { minutesPerYear }) => sum + minutesPerYear, 0);
  return {
    workload: {
      ...probabilityFigures(workload),
      nines: nearly(workload.nines),
      downtimeMinutesPerMonth: nearly(workload.downtimeMinutesPerMonth),
      downtimeMinutesPerYear: nearly(workload.downtimeMinutesPerYear),
      contributionsMinutesPerYear: nearly(minutes),
    },
    flows: byName(flows, probabilityFigures),
  };
}

function probabilityFigures(reliability: Reliability): FigureTree {
  return {
    unavailability: nearly(reliability.unavailability),
    expectedServedRatio: nearly(reliability.expectedServedRatio),
    unservedRatio: nearly(reliability.unservedRatio),
    fullServiceProbability: nearly(reliability.fullServiceProbability),
  };
}

function costFigures(cost: PlanCost): FigureTree {
  return {
    monthlyTotal: money(cost.monthlyTotal),
    monthlyTotalToday: money(cost.monthlyTotalToday),
    costOfRedundancy: money(cost.costOfRedundancy),
    surgePerFailover: money(cost.surgePerFailover),
    byPurpose: totalFigures(cost.byPurpose),
    byCategory: totalFigures(cost.byCategory),
    byLocation: totalFigures(cost.byLocation),
    expectedDowntimeCostPerYear: nearly(cost.expectedDowntimeCostPerYear),
    expectedAnnualCost: nearly(cost.expectedAnnualCost),
  };
}

/** A key that is missing is 0 (README), so a total of 0 is no key. */
function totalFigures(totals: readonly CostTotal[]): FigureTree {
  return keyed(
    totals.filter(({ monthly }) => Number(monthly) !== 0),
    ({ key, monthly }) => [key, money(monthly)],
  );
}

/** A target that is absent is not judged (README). */
function verdictFigures({ targets }: Verdict): FigureTree {
  const judged = targets.filter(({ status }) => status !== 'NOT_JUDGED');
  return keyed(judged, ({ target, flow, status }) => [flow === null ? target : `${target} ${flow}`, exactly(status)]);
}
