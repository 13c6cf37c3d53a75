import { styleText } from 'node:util';

/** Ways to set a text off; the plain one leaves it as it is. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
}

/** What decides about colours. */
export interface ColorConditions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean | undefined;
}

/** Colours on a terminal only; `NO_COLOR` turns them off and `FORCE_COLOR` on. */
export function isColored({ env, isTerminal }: ColorConditions): boolean {
  if (isSet(env['NO_COLOR'])) return false;
  if (isSet(env['FORCE_COLOR'])) return env['FORCE_COLOR'] !== '0';
  return isTerminal === true && env['TERM'] !== 'dumb';
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}

const PLAIN: Paint = { bold: same, dim: same, red: same, green: same, yellow: same };

const COLORED: Paint = {
  bold: painter('bold'),
  dim: painter('dim'),
  red: painter('red'),
  green: painter('green'),
  yellow: painter('yellow'),
};

/** Whether there are colours is decided once, by {@link isColored}, and not again for every text by Node. */
function painter(style: keyof Paint): (text: string) => string {
  return (text) => styleText(style, text, { validateStream: false });
}

/** The colours, or none. */
export function paintOf(colored: boolean): Paint {
  return colored ? COLORED : PLAIN;
}

function same(text: string): string {
  return text;
}
