import type { TopLevelSpec } from 'vega-lite';

/** The font that every drawing of a chart brings along. */
export const CHART_FONT = 'DejaVu Sans';

/** Colours that stay apart for colour-blind readers (Okabe and Ito, 2008), darkened to 3:1 against white. */
export const CHART_COLOURS = {
  blue: '#0072b2',
  green: '#00795a',
  vermilion: '#c35400',
  purple: '#a3568a',
  grey: '#767676',
} as const;

/** The order in which series take colours. */
export const SERIES_COLOURS: readonly string[] = [
  CHART_COLOURS.blue,
  CHART_COLOURS.vermilion,
  CHART_COLOURS.green,
  CHART_COLOURS.purple,
  CHART_COLOURS.grey,
];

/** How lines are dashed in the order of the series, so that no colour has to tell them apart. */
export const SERIES_DASHES: readonly (readonly number[])[] = [
  [1, 0],
  [6, 3],
  [2, 2],
  [8, 3, 2, 3],
  [12, 4],
];

/** Names as long as the schema allows are cut here, in pixels. */
const LABEL_WIDTH_PIXELS = 320;

/** What every chart looks like. */
export const CHART_CONFIG: NonNullable<TopLevelSpec['config']> = {
  font: CHART_FONT,
  view: { stroke: null },
  title: { anchor: 'start', fontSize: 16, subtitleFontSize: 12, subtitlePadding: 6, offset: 12 },
  axis: {
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: 'normal',
    labelLimit: LABEL_WIDTH_PIXELS,
    grid: false,
  },
  legend: {
    labelFontSize: 12,
    titleFontSize: 12,
    labelLimit: LABEL_WIDTH_PIXELS,
    orient: 'top',
    columns: 5,
    symbolStrokeWidth: 2.5,
    symbolSize: 140,
  },
  text: { font: CHART_FONT, fontSize: 12 },
};
