import type { LimitName } from './limits.js';
import { at, checkCount, type Checking, checkLength, fieldsOf, items, type Place, refuse, typeOf } from './problem.js';

/** Checks a data_visualization block: titles, names, and that every series has every category. */
export function checkChart(checking: Checking, block: Place): void {
  checkLength(checking, at(block, 'title'), 'chartTitle');
  const chart = at(block, 'chart');
  if (chart.value === undefined) return;
  if (typeOf(chart) === 'pie') checkPie(checking, chart);
  else if (AXIS_CHARTS.includes(typeOf(chart))) checkAxes(checking, chart);
  else refuse(checking, at(chart, 'type'), { message: 'There is no such chart.', expected: 'bar, line, area or pie' });
}

/** Charts with two axes. */
const AXIS_CHARTS: readonly string[] = ['bar', 'line', 'area'];

function checkPie(checking: Checking, chart: Place): void {
  const segments = items(chart, 'segments');
  checkCount(checking, at(chart, 'segments'), { count: segments.length, limit: 'chartSeries' });
  checkNames(checking, { places: segments, field: 'label', limit: 'chartLabel' });
  for (const segment of segments) {
    const value = at(segment, 'value');
    if (typeof value.value !== 'number' || value.value <= 0) {
      refuse(checking, value, { message: 'A slice of a pie is not above 0.', expected: 'a number above 0' });
    }
  }
}

function checkAxes(checking: Checking, chart: Place): void {
  const series = items(chart, 'series');
  const axes = at(chart, 'axis_config');
  const categories = items(axes, 'categories').map(({ value }) => value);
  checkCount(checking, at(chart, 'series'), { count: series.length, limit: 'chartSeries' });
  checkCount(checking, at(axes, 'categories'), { count: categories.length, limit: 'chartPoints' });
  for (const category of items(axes, 'categories')) checkLength(checking, category, 'chartLabel');
  checkLength(checking, at(axes, 'x_label'), 'chartAxisLabel');
  checkLength(checking, at(axes, 'y_label'), 'chartAxisLabel');
  checkNames(checking, { places: series, field: 'name', limit: 'chartLabel' });
  for (const one of series) {
    checkFigures(checking, one);
    const labels = items(one, 'data').map((point) => fieldsOf(point)['label']);
    if (labels.length !== categories.length || !categories.every((category) => labels.includes(category))) {
      refuse(checking, at(one, 'data'), {
        message: 'A series does not have a point for every category.',
        expected: 'one point per category',
      });
    }
  }
}

function checkFigures(checking: Checking, series: Place): void {
  for (const point of items(series, 'data')) {
    const value = at(point, 'value');
    if (typeof value.value === 'number' && Number.isFinite(value.value)) continue;
    refuse(checking, value, { message: 'A point has no number.', expected: 'a number' });
  }
}

interface NamedThings {
  readonly places: readonly Place[];
  readonly field: string;
  readonly limit: LimitName;
}

function checkNames(checking: Checking, { places, field, limit }: NamedThings): void {
  const seen = new Set<unknown>();
  for (const place of places) {
    const name = at(place, field);
    checkLength(checking, name, limit);
    if (seen.has(name.value)) {
      refuse(checking, name, {
        message: `The name ${JSON.stringify(name.value)} is there twice.`,
        expected: 'other names',
      });
    }
    seen.add(name.value);
  }
}
