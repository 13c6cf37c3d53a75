import { type Evaluation, STRATEGY_IDS, type StrategyPlan } from '@headroom/core';
import type { FigureTree } from './differences.fixture.js';
import { exactly, nearly } from './figure.fixture.js';
import { strategyFigures } from './strategy-figures.fixture.js';

/** Strategies that the cases leave out. */
const NOT_IN_CASES: ReadonlySet<string> = new Set(['MANAGED_SERVICES', 'CURRENT']);

/** An evaluation as figures under the names of the cases (`libs/core/cases`, README). */
export function answerFigures({ designLoadPerSecond, strategies, recommendation }: Evaluation): FigureTree {
  const compared = strategies.filter(({ strategy }) => !NOT_IN_CASES.has(strategy));
  const { status, strategy, runnersUp } = recommendation;
  return {
    designLoadPerSecond: nearly(designLoadPerSecond),
    loads: loadFigures(strategies),
    recommendation: {
      status: exactly(status),
      strategy: exactly(strategy),
      runnersUp: exactly(runnersUp.map((runnerUp) => runnerUp.strategy).sort()),
    },
    perStrategy: Object.fromEntries(compared.map((plan) => [plan.strategy, strategyFigures(plan)])),
  };
}

/** Load of each component, which all strategies share. */
function loadFigures(strategies: readonly StrategyPlan[]): FigureTree {
  const all = strategies.flatMap(({ strategy, components }) =>
    components.map((component) => ({ strategy, ...component })),
  );
  const loads = new Map(all.map(({ name, loadPerSecond }) => [name, loadPerSecond]));
  const odd = all.find(({ name, loadPerSecond }) => loads.get(name) !== loadPerSecond);
  if (odd !== undefined) throw new Error(`${odd.strategy} has its own load of ${odd.name}`);
  return Object.fromEntries([...loads].map(([name, load]) => [name, nearly(load)]));
}

/** Ids of the strategies that every case expects. */
export const EXPECTED_STRATEGIES = STRATEGY_IDS.filter((id) => !NOT_IN_CASES.has(id));
