/** What a column would like: all its text in one line, and the least it can be read in. */
export interface ColumnNeed {
  readonly wanted: number;
  readonly least: number;
}

/** Narrower than this a column of broken words says nothing. */
const NARROWEST_COLUMN = 6;

/**
 * Widths of columns that together take at most `available`: each gets what it wants, and while that is too much the
 * widest gives way down to its least; if even that is too much, below it.
 */
export function columnWidths(needs: readonly ColumnNeed[], available: number): readonly number[] {
  const widths = needs.map(({ wanted }) => wanted);
  const leasts = needs.map(({ least }) => least);
  shrink(widths, leasts, available);
  shrink(
    widths,
    widths.map((width) => Math.min(width, NARROWEST_COLUMN)),
    available,
  );
  return widths;
}

/** The least total width of some columns. */
export function leastWidth(needs: readonly ColumnNeed[]): number {
  return needs.reduce((sum, { least }) => sum + least, 0);
}

function shrink(widths: number[], leasts: readonly number[], available: number): void {
  let excess = widths.reduce((sum, width) => sum + width, 0) - available;
  while (excess > 0) {
    const widest = widestAbove(widths, leasts);
    if (widest === -1) return;
    widths[widest] = (widths[widest] ?? 0) - 1;
    excess -= 1;
  }
}

function widestAbove(widths: readonly number[], leasts: readonly number[]): number {
  let widest = -1;
  widths.forEach((width, index) => {
    if (width > (leasts[index] ?? 0) && width > (widths[widest] ?? 0)) widest = index;
  });
  return widest;
}
