import { describe, expect, it } from '@jest/globals';
import { SLACK_LIMITS } from '@headroom/block-kit';
import type { Chart, ChartPlot } from '@headroom/report';

import { chartBlock, shortNames } from './chart-block.js';

function chartOf(plot: ChartPlot | null): Chart {
  const words = {
    title: 'Load served after a loss',
    takeaway: 'All of it.',
    altText: 'A chart. All of it.',
    lines: ['a: 1'],
  };
  const table = { id: 'made-up', title: '', caption: null, columns: [], rows: [] };
  return { id: 'made-up', ...words, spec: { mark: 'line', data: { values: [] }, encoding: {} }, table, plot };
}

function plotOf({ points, series }: { readonly points: number; readonly series: number }): ChartPlot {
  const names = Array.from({ length: series }, (_, index) => `series ${String(index)}`);
  return {
    ...{ kind: 'LINE', categoryLabel: 'Minutes', valueLabel: 'Served (%)' },
    categories: Array.from({ length: points }, (_, index) => String(index)),
    series: names.map((name) => ({ name, values: Array.from({ length: points }, (_, index) => index) })),
  };
}

describe('a chart of Slack', () => {
  it('has a point of every series at every category, and its axes', () => {
    expect(chartBlock(chartOf(plotOf({ points: 2, series: 1 })))).toEqual({
      type: 'data_visualization',
      title: 'Load served after a loss',
      chart: {
        type: 'line',
        series: [
          {
            name: 'series 0',
            data: [
              { label: '0', value: 0 },
              { label: '1', value: 1 },
            ],
          },
        ],
        axis_config: { categories: ['0', '1'], x_label: 'Minutes', y_label: 'Served (%)' },
      },
    });
  });

  it('is there up to the points and series that can be told apart, and not beyond', () => {
    const points = SLACK_LIMITS.chartPoints.value;
    const series = SLACK_LIMITS.chartSeries.value;
    expect(chartBlock(chartOf(plotOf({ points, series })))).not.toBeNull();
    expect(chartBlock(chartOf(plotOf({ points: points + 1, series })))).toBeNull();
    expect(chartBlock(chartOf(plotOf({ points, series: series + 1 })))).toBeNull();
  });

  it('is not there where there is nothing to draw', () => {
    expect(chartBlock(chartOf(null))).toBeNull();
    expect(chartBlock(chartOf(plotOf({ points: 0, series: 1 })))).toBeNull();
    expect(chartBlock(chartOf(plotOf({ points: 1, series: 0 })))).toBeNull();
  });
});

describe('names in a chart', () => {
  it('stay as they are where they fit and differ', () => {
    expect(shortNames(['Any zone', 'Any region'])).toEqual(['Any zone', 'Any region']);
  });

  it('are cut, and numbered where they would then be the same', () => {
    const names = shortNames(['component-of-the-shop-east', 'component-of-the-shop-west', 'short']);
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(SLACK_LIMITS.chartLabel.value);
    expect(names[2]).toBe('short');
    expect(names[1]).toMatch(/ 2$/);
  });
});
