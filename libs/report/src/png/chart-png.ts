import { createRequire } from 'node:module';

import { Resvg } from '@resvg/resvg-js';
import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';

import { CHART_FONT } from '../charts/chart-style.js';

/** Width of an image in pixels: two for each of a message's, so that it stays sharp. */
const WIDTH_PIXELS = 1200;
const PADDING_PIXELS = 16;

const { resolve } = createRequire(import.meta.url);
/** Without a bundled font every text of an image would silently vanish. */
const FONT_FILES = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((name) => resolve(`dejavu-fonts-ttf/ttf/${name}`));

/** A chart as SVG. Throws on a spec that Vega-Lite cannot compile. */
export async function chartSvg(spec: TopLevelSpec): Promise<string> {
  const compiled = compile({ ...spec, padding: PADDING_PIXELS, background: 'white' }).spec;
  const view = new View(parse(compiled), { renderer: 'none' });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

/** A chart as PNG on white, 1,200 pixels wide: the same bytes for the same spec. Throws like {@link chartSvg}. */
export async function chartPng(spec: TopLevelSpec): Promise<Uint8Array> {
  const image = new Resvg(await chartSvg(spec), {
    fitTo: { mode: 'width', value: WIDTH_PIXELS },
    font: {
      loadSystemFonts: false,
      fontFiles: FONT_FILES,
      defaultFontFamily: CHART_FONT,
      sansSerifFamily: CHART_FONT,
    },
  });
  return new Uint8Array(image.render().asPng());
}
