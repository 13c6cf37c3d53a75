import { objectIn, objectList, textIn } from '../../state/json.js';
import type { Json } from '../../state/records.js';
import { escapeHtml } from '../escape-html.js';

const WIDTH = 520;
const HEIGHT = 240;
const LEFT = 56;
const BOTTOM = 40;
const TOP = 10;
const COLOURS = ['#1264a3', '#e8912d', '#2bac76', '#cd2553', '#8d5ba6', '#616061', '#36c5f0', '#ecb22e'] as const;

interface Series {
  readonly name: string;
  readonly values: readonly number[];
}

/** A data_visualization block as an SVG, with its title and its legend. */
export function renderChart(block: Json): string {
  const chart = objectIn(block, 'chart');
  const title = textIn(block, 'title');
  const [drawing, names] = chart['type'] === 'pie' ? pie(chart) : axes(chart);
  const legend = names.map(
    (name, index) => `<span><i style="background:${colour(index)}"></i>${escapeHtml(name)}</span>`,
  );
  return `<figure class="chart"><figcaption>${escapeHtml(title)}</figcaption><svg viewBox="0 0 ${String(WIDTH)} ${String(HEIGHT)}" role="img" aria-label="${escapeHtml(title)}">${drawing}</svg><div class="legend">${legend.join('')}</div></figure>`;
}

function axes(chart: Json): readonly [string, readonly string[]] {
  const config = objectIn(chart, 'axis_config');
  const categories = Array.isArray(config['categories']) ? config['categories'].map(String) : [];
  const series = objectList(chart['series']).map((one) => seriesOf(one, categories));
  const type = textIn(chart, 'type');
  const isStacked = type === 'area';
  const top = niceTop(Math.max(0, ...categories.map((_, index) => valueAt(series, index, isStacked))));
  const y = (value: number): number => TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / top);
  const step = (WIDTH - LEFT) / Math.max(1, categories.length);
  const marks = type === 'bar' ? bars(series, { step, y }) : lines(series, { step, y, isStacked });
  const labels = categories.map((name, index) =>
    label({ x: LEFT + step * (index + 0.5), y: HEIGHT - BOTTOM + 14, text: name, anchor: 'middle' }),
  );
  const grid = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    const at = y(top * part);
    const line = `<line x1="${String(LEFT)}" x2="${String(WIDTH)}" y1="${String(at)}" y2="${String(at)}" class="grid"/>`;
    return line + label({ x: LEFT - 6, y: at + 4, text: shortNumber(top * part), anchor: 'end' });
  });
  const xLabel = label({
    x: LEFT + (WIDTH - LEFT) / 2,
    y: HEIGHT - 4,
    text: textIn(config, 'x_label'),
    anchor: 'middle',
  });
  const yLabel = `<text transform="translate(10 ${String(HEIGHT / 2 - 10)}) rotate(-90)" text-anchor="middle">${escapeHtml(textIn(config, 'y_label'))}</text>`;
  return [`${grid.join('')}${marks}${labels.join('')}${xLabel}${yLabel}`, series.map(({ name }) => name)];
}

function seriesOf(one: Json, categories: readonly string[]): Series {
  const points = objectList(one['data']);
  const values = categories.map((category) => {
    const { value } = points.find((point) => point['label'] === category) ?? {};
    return typeof value === 'number' ? value : 0;
  });
  return { name: textIn(one, 'name'), values };
}

function valueAt(series: readonly Series[], index: number, isStacked: boolean): number {
  const values = series.map(({ values: all }) => all[index] ?? 0);
  return isStacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values);
}

interface Scale {
  readonly step: number;
  readonly y: (value: number) => number;
}

function bars(series: readonly Series[], { step, y }: Scale): string {
  const width = (step * 0.7) / Math.max(1, series.length);
  const bar = (value: number, index: number, row: number): string => {
    const x = LEFT + step * (index + 0.15) + width * row;
    return `<rect x="${x.toFixed(1)}" y="${y(value).toFixed(1)}" width="${(width * 0.94).toFixed(1)}" height="${(y(0) - y(value)).toFixed(1)}" fill="${colour(row)}"><title>${String(value)}</title></rect>`;
  };
  return series.map(({ values }, row) => values.map((value, index) => bar(value, index, row)).join('')).join('');
}

function lines(series: readonly Series[], { step, y, isStacked }: Scale & { readonly isStacked: boolean }): string {
  const x = (index: number): number => LEFT + step * (index + 0.5);
  const drawn: string[] = [];
  let below: readonly number[] = [];
  for (const [row, { values }] of series.entries()) {
    const floor = below;
    const tops = values.map((value, index) => value + (isStacked ? (floor[index] ?? 0) : 0));
    const points = tops.map((value, index) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`);
    const back = tops.map((_, index) => `${x(index).toFixed(1)},${y(floor[index] ?? 0).toFixed(1)}`).reverse();
    drawn.push(
      isStacked
        ? `<polygon points="${[...points, ...back].join(' ')}" fill="${colour(row)}" fill-opacity="0.6"/>`
        : `<polyline points="${points.join(' ')}" fill="none" stroke="${colour(row)}" stroke-width="2"/>`,
    );
    below = tops;
  }
  return drawn.join('');
}

function pie(chart: Json): readonly [string, readonly string[]] {
  const segments = objectList(chart['segments']).map((one) => ({
    name: textIn(one, 'label'),
    value: Number(one['value']),
  }));
  const total = segments.reduce((sum, { value }) => sum + value, 0);
  const at = (part: number): string => {
    const angle = 2 * Math.PI * part - Math.PI / 2;
    return `${(WIDTH / 2 + 100 * Math.cos(angle)).toFixed(2)} ${(HEIGHT / 2 + 100 * Math.sin(angle)).toFixed(2)}`;
  };
  let from = 0;
  const slices = segments.map(({ value }, index) => {
    const share = value / total;
    // A whole circle has no two ends: it is drawn just short of one.
    const to = from + Math.min(share, 0.9999);
    const path = `M ${String(WIDTH / 2)} ${String(HEIGHT / 2)} L ${at(from)} A 100 100 0 ${share > 0.5 ? '1' : '0'} 1 ${at(to)} Z`;
    from += share;
    return `<path d="${path}" fill="${colour(index)}"><title>${String(value)}</title></path>`;
  });
  return [
    slices.join(''),
    segments.map(({ name, value }) => `${name} (${String(Math.round((100 * value) / total))} %)`),
  ];
}

interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'middle' | 'end';
}

function label({ x, y, text, anchor }: Label): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}">${escapeHtml(text)}</text>`;
}

function colour(index: number): string {
  return COLOURS[index % COLOURS.length] ?? COLOURS[0];
}

/** The next round number, so that a quarter of it is round enough for a label. */
function niceTop(most: number): number {
  if (most <= 0) return 1;
  const unit = 10 ** Math.floor(Math.log10(most));
  return ([1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10].find((factor) => factor * unit >= most) ?? 10) * unit;
}

function shortNumber(value: number): string {
  return new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 2 }).format(value);
}
