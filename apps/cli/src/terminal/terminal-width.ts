/** Columns where nobody says: no terminal and no `COLUMNS`. */
const DEFAULT_WIDTH = 100;

/** Below this a table cannot be read whatever is done. */
const NARROWEST = 40;

/** What decides about the width. */
export interface WidthConditions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Of the terminal; undefined where standard output is none. */
  readonly columns: number | undefined;
}

/** Columns that a line may take: `COLUMNS` if it is set, else those of the terminal, else 100; at least 40. */
export function terminalWidth({ env, columns }: WidthConditions): number {
  const asked = /^\d{1,5}$/.test(env['COLUMNS'] ?? '') ? Number(env['COLUMNS']) : 0;
  return Math.max(NARROWEST, asked || columns || DEFAULT_WIDTH);
}
