import { describe, expect, it } from '@jest/globals';

import type { Chart } from '../charts/chart.js';
import { recoveryChart } from '../charts/recovery-chart.js';
import { strategyCostChart } from '../charts/strategy-cost-chart.js';
import { utilizationChart } from '../charts/utilization-chart.js';
import { STOREFRONT, warmSpare } from '../fixtures/storefront-evaluation.js';
import { chartPng, chartSvg } from './chart-png.js';

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const PNG_WIDTH_OFFSET = 16;

const CHARTS = [strategyCostChart(STOREFRONT), recoveryChart(warmSpare()), utilizationChart(warmSpare())].filter(
  (chart): chart is Chart => chart !== null,
);

describe('a chart as an image', () => {
  it.each(CHARTS)('is a PNG of 1,200 pixels, the same bytes each time: $id', async ({ spec }) => {
    const png = await chartPng(spec);
    expect([...png.slice(0, 8)]).toEqual(PNG_SIGNATURE);
    expect(Buffer.from(png).readUInt32BE(PNG_WIDTH_OFFSET)).toBe(1200);
    expect(Buffer.from(await chartPng(spec)).equals(png)).toBe(true);
  });

  it.each(CHARTS)('has its title, its axes and its texts in it: $id', async ({ spec, title }) => {
    const svg = await chartSvg(spec);
    expect(svg).toContain(title);
    expect(svg).toMatch(/Cost a month \(USD\)|Time after the loss \(minutes\)|Utilization \(%\)/);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('draws its texts: without them the image is another one', async () => {
    const [chart] = CHARTS;
    if (chart === undefined) throw new Error('there are charts');
    const silent = await chartPng({ ...chart.spec, title: '' });
    expect(Buffer.from(silent).equals(await chartPng(chart.spec))).toBe(false);
  });
});
