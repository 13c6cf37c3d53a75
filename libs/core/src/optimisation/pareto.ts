/** An option with figures of which less is always better; null is worse than every number. */
export interface RatedOption<T> {
  readonly option: T;
  /** The figures, the same ones in the same order for every option. */
  readonly figures: readonly (number | null)[];
}

/** The options that no other is better than: none is at most as high in every figure and lower in one (model §15). */
export function paretoFront<T>(options: readonly RatedOption<T>[]): readonly RatedOption<T>[] {
  return options.filter((candidate) => !options.some((other) => dominates(other.figures, candidate.figures)));
}

/** True where the first figures are nowhere higher and somewhere lower (model §15). */
export function dominates(first: readonly (number | null)[], second: readonly (number | null)[]): boolean {
  const pairs = first.map((figure, index) => [rank(figure), rank(second[index] ?? null)] as const);
  return pairs.every(([left, right]) => left <= right) && pairs.some(([left, right]) => left < right);
}

function rank(figure: number | null): number {
  return figure ?? Infinity;
}
