import { type DataVisualizationBlock, fitText, SLACK_LIMITS } from '@headroom/block-kit';
import type { Chart, ChartPlot } from '@headroom/report';

/**
 * A chart as Slack draws it by itself; null where it has no such form, or more points or series than can be told
 * apart: then an image shows it.
 */
export function chartBlock({ title, plot }: Chart): DataVisualizationBlock | null {
  if (plot === null || !fits(plot)) return null;
  const categories = shortNames(plot.categories);
  const names = shortNames(plot.series.map(({ name }) => name));
  return {
    type: 'data_visualization',
    title: fitText(title, SLACK_LIMITS.chartTitle.value),
    chart: {
      type: plot.kind === 'LINE' ? 'line' : 'bar',
      series: plot.series.map(({ values }, index) => ({
        name: names[index] ?? '',
        data: values.map((value, point) => ({ label: categories[point] ?? '', value })),
      })),
      axis_config: {
        categories: [...categories],
        x_label: fitText(plot.categoryLabel, SLACK_LIMITS.chartAxisLabel.value),
        y_label: fitText(plot.valueLabel, SLACK_LIMITS.chartAxisLabel.value),
      },
    },
  };
}

function fits({ categories, series }: ChartPlot): boolean {
  const isSmall =
    categories.length <= SLACK_LIMITS.chartPoints.value && series.length <= SLACK_LIMITS.chartSeries.value;
  return isSmall && categories.length > 0 && series.length > 0;
}

/** The names cut to what a label holds; those that would then be the same are numbered. */
export function shortNames(names: readonly string[]): readonly string[] {
  const cut = names.map((name) => fitText(name, SLACK_LIMITS.chartLabel.value));
  return cut.map((name, index) => {
    const before = cut.slice(0, index).filter((other) => other === name).length;
    if (cut.indexOf(name) === index && cut.lastIndexOf(name) === index) return name;
    const number = ` ${String(before + 1)}`;
    return `${fitText(names[index] ?? '', SLACK_LIMITS.chartLabel.value - number.length)}${number}`;
  });
}
