import type { Block, KnownBlock } from '@slack/types';

/** A value at a category of an axis. */
export interface ChartPoint {
  readonly label: string;
  readonly value: number;
}

/** A line, an area or the bars of one colour. */
export interface ChartSeries {
  readonly name: string;
  readonly data: readonly ChartPoint[];
}

/** What a chart with two axes is made of; every series has a point for every category. */
export interface AxisChart {
  readonly type: 'line' | 'bar' | 'area';
  readonly series: readonly ChartSeries[];
  readonly axis_config: {
    readonly categories: string[];
    readonly x_label?: string;
    readonly y_label?: string;
  };
}

/** Parts of a whole, each above 0. */
export interface PieChart {
  readonly type: 'pie';
  readonly segments: readonly ChartPoint[];
}

/** A chart that Slack draws by itself: in messages and App Home, not in modals nor inside other blocks. */
export interface DataVisualizationBlock extends Block {
  readonly type: 'data_visualization';
  readonly title: string;
  readonly chart: AxisChart | PieChart;
}

/** The blocks of a message, of those that the published types do not know yet included. */
export type MessageBlock = KnownBlock | DataVisualizationBlock;
