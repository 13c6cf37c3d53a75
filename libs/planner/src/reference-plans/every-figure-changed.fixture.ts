/** An expectation in which no figure is as it should be, and how many there are. */
export interface ChangedExpectation {
  readonly changed: unknown;
  readonly figureCount: number;
}

/** Changes every figure a little: a comparison that does not find all of them compares too little. */
export function withEveryFigureChanged(expected: unknown): ChangedExpectation {
  if (typeof expected !== 'object' || expected === null || Array.isArray(expected)) {
    return { changed: changedFigure(expected), figureCount: 1 };
  }
  const groups = Object.entries(expected).map(([key, value]) => ({ key, ...withEveryFigureChanged(value) }));
  return {
    changed: Object.fromEntries(groups.map(({ key, changed }) => [key, changed])),
    figureCount: groups.reduce((sum, { figureCount }) => sum + figureCount, 0),
  };
}

/** Just beyond the tolerance of 1e-9 for what is not exact. */
const JUST_DIFFERENT = 1 + 1e-8;

function changedFigure(figure: unknown): unknown {
  if (figure === null) return 0;
  if (typeof figure === 'boolean') return !figure;
  if (Array.isArray(figure)) return [...(figure as readonly unknown[]), 'one more'];
  const value = Number(figure);
  if (Number.isNaN(value)) return `not ${String(figure)}`;
  return value === 0 ? 1e-300 : value * JUST_DIFFERENT;
}
