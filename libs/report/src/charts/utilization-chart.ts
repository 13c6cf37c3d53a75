import type { FailureKind, StrategyPlan } from '@headroom/core';
import type { TopLevelSpec } from 'vega-lite';

import { formatCountOf } from '../format/number-display.js';
import { formatRatio } from '../format/ratio-display.js';
import { ratioCell, textCell } from '../tables/cells.js';
import { type ColumnOf, type Table, tableOf } from '../tables/table.js';
import { strategyName } from '../words/strategy-words.js';
import { CHART_COLOURS, CHART_CONFIG, SERIES_COLOURS } from './chart-style.js';
import type { Chart, ChartPlot } from './chart.js';
import {
  type ComponentUtilization,
  STATES,
  type UtilizationState,
  utilizationByState,
} from './utilization-by-state.js';

const PERCENT = 100;
/** Height of one state of one component. */
const STATE_PIXELS = 13;
/** Room between components, as a part of a component's height. */
const COMPONENT_PADDING = 0.3;
/** Components that are drawn: what still fits on a page. */
const MOST_COMPONENTS = 30;
const SHAPES: readonly string[] = ['circle', 'square', 'triangle-up', 'diamond', 'cross'];

const STATE_NAMES: Readonly<Record<UtilizationState, string>> = {
  NORMAL: 'Normal',
  REPLICA: 'Replica lost',
  ZONE: 'Zone lost',
  REGION: 'Region lost',
  STAMP: 'Stamp lost',
};

const LOST: Readonly<Record<FailureKind, string>> = {
  REPLICA: 'of a replica',
  ZONE: 'of a zone',
  REGION: 'of a region',
  STAMP: 'of a stamp',
  COMBINATION: 'of a tolerated combination',
};

/**
 * The highest utilization of every component in the normal state and right after each kind of loss, before anything
 * grows (contract 2.4), the tightest components first. Null where no component has one.
 */
export function utilizationChart(plan: StrategyPlan): Chart | null {
  const all = utilizationByState(plan);
  if (all.length === 0) return null;
  const components = all.slice(0, MOST_COMPONENTS);
  const title = 'Utilization right after a loss';
  const takeaway = takeawayOf(plan, components);
  return {
    id: 'utilization-after-loss',
    title,
    takeaway,
    altText: `Points of the utilization of ${shownText(all)} of ${strategyName(plan.strategy)} in the normal state and after each kind of loss. ${takeaway}`,
    spec: specOf({ title, subtitle: `${strategyName(plan.strategy)}, ${shownText(all)}`, components }),
    lines: components.map(lineOf),
    table: tableOfComponents(all),
    plot: plotOf(components),
  };
}

/** `2 components`, or `the 30 tightest of 200 components`. */
function shownText({ length }: readonly ComponentUtilization[]): string {
  const all = formatCountOf(length, 'component');
  return length <= MOST_COMPONENTS ? all : `the ${String(MOST_COMPONENTS)} tightest of ${all}`;
}

function takeawayOf(plan: StrategyPlan, components: readonly ComponentUtilization[]): string {
  const rows = plan.survival.filter(({ loadPerSecond }) => loadPerSecond > 0);
  const gone = rows.find(({ remaining }) => remaining === 0);
  const [tightest] = rows
    .filter(({ utilization }) => utilization !== null)
    .toSorted((a, b) => (b.utilization ?? 0) - (a.utilization ?? 0));
  const none =
    gone === undefined ? '' : `Nothing is left at once of ${gone.component} after the loss ${LOST[gone.failure]}. `;
  if (tightest === undefined) return `${none}${formatCountOf(components.length, 'component')} in the normal state.`;
  const most = `The tightest component is ${tightest.component}: ${formatRatio(tightest.utilization)} after the loss ${LOST[tightest.failure]}`;
  return `${none}${most}${(tightest.utilization ?? 0) > 1 ? ', more than it can carry until it has grown.' : '.'}`;
}

function lineOf({ component, byState }: ComponentUtilization): string {
  const states = STATES.filter((state) => byState[state] !== null);
  const figures = states.map((state) => `${STATE_NAMES[state].toLowerCase()} ${formatRatio(byState[state])}`);
  return `${component}: ${figures.join(', ')}`;
}

interface SpecSource {
  readonly title: string;
  readonly subtitle: string;
  readonly components: readonly ComponentUtilization[];
}

function specOf({ title, subtitle, components }: SpecSource): TopLevelSpec {
  const states = statesOf(components);
  const names = states.map((state) => STATE_NAMES[state]);
  const ofState = { field: 'state', type: 'nominal', title: null } as const;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: { text: title, subtitle },
    width: 480,
    height: { step: STATE_PIXELS, for: 'offset' },
    data: { values: components.flatMap((one) => pointsOf(one, states)) },
    layer: [
      {
        mark: { type: 'point', filled: true, size: 90, opacity: 1 },
        encoding: {
          x: {
            field: 'utilization',
            type: 'quantitative',
            title: 'Utilization (%)',
            scale: { zero: true },
            axis: { grid: true },
          },
          y: {
            field: 'component',
            type: 'nominal',
            sort: null,
            title: null,
            scale: { paddingInner: COMPONENT_PADDING },
          },
          yOffset: { field: 'state', type: 'nominal', sort: names },
          color: { ...ofState, scale: { domain: names, range: SERIES_COLOURS.slice(0, names.length) } },
          shape: { ...ofState, scale: { domain: names, range: SHAPES.slice(0, names.length) } },
        },
      },
      {
        data: { values: [{}] },
        mark: { type: 'rule', strokeDash: [4, 3], color: CHART_COLOURS.vermilion },
        encoding: { x: { datum: PERCENT } },
      },
    ],
    config: CHART_CONFIG,
  };
}

function statesOf(components: readonly ComponentUtilization[]): readonly UtilizationState[] {
  return STATES.filter((state) => components.some(({ byState }) => byState[state] !== null));
}

function pointsOf({ component, byState }: ComponentUtilization, states: readonly UtilizationState[]) {
  return states.flatMap((state) => {
    const utilization = byState[state];
    return utilization === null ? [] : [{ component, state: STATE_NAMES[state], utilization: utilization * PERCENT }];
  });
}

/** Only components with a value in every state that is shown: no gap is filled with a 0. */
function plotOf(components: readonly ComponentUtilization[]): ChartPlot | null {
  const states = statesOf(components);
  const whole = components.filter(({ byState }) => states.every((state) => byState[state] !== null));
  if (whole.length === 0) return null;
  return {
    kind: 'BAR',
    categoryLabel: 'Component',
    valueLabel: 'Utilization (%)',
    categories: whole.map(({ component }) => component),
    series: states.map((state) => ({
      name: STATE_NAMES[state],
      values: whole.map(({ byState }) => Number(((byState[state] ?? 0) * PERCENT).toPrecision(4))),
    })),
  };
}

function tableOfComponents(components: readonly ComponentUtilization[]): Table {
  const stateColumns = statesOf(components).map((state): ColumnOf<ComponentUtilization> => ({
    key: state.toLowerCase(),
    header: STATE_NAMES[state],
    align: 'RIGHT',
    priority: 1,
    cell: ({ byState }) => ratioCell(byState[state]),
  }));
  return tableOf({
    id: 'utilization-chart',
    title: 'Utilization right after a loss',
    caption: 'The highest of each component, before anything grows.',
    columns: [
      {
        key: 'component',
        header: 'Component',
        align: 'LEFT',
        priority: 1,
        cell: ({ component }) => textCell(component),
      },
      ...stateColumns,
    ],
    items: components,
  });
}
