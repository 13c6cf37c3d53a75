/** How many names are suggested for one that is not known. */
const MAXIMUM_SUGGESTIONS = 3;

/** Share of the letters that may be wrong before a name is no longer a suggestion. */
const TOLERATED_ERROR_RATIO = 0.5;

/** Letters that a part of a name must have before it stands for the whole (`d4s_v5` for `Standard_D4s_v5`). */
const SHORTEST_PART = 4;

/**
 * The names nearest to one that is not known, best first, at most three: the same name in other letters or signs
 * (`standard-d4s-v5`), then by the number of edits, where a name that contains the text is one edit away. Empty where
 * nothing is near.
 */
export function nearestNames(name: string, candidates: readonly string[]): readonly string[] {
  const wanted = plainText(name);
  const tolerated = Math.max(2, Math.floor(wanted.length * TOLERATED_ERROR_RATIO));
  return candidates
    .map((candidate) => ({ candidate, edits: remoteness(wanted, plainText(candidate)) }))
    .filter(({ edits }) => edits <= tolerated)
    .sort((a, b) => a.edits - b.edits || compareText(a.candidate, b.candidate))
    .slice(0, MAXIMUM_SUGGESTIONS)
    .map(({ candidate }) => candidate);
}

function remoteness(wanted: string, candidate: string): number {
  const edits = editDistance(wanted, candidate);
  return edits > 1 && wanted.length >= SHORTEST_PART && candidate.includes(wanted) ? 1 : edits;
}

function plainText(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{Letter}\p{Number}]/gu, '');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * Edits that turn one text into another: insert, delete, replace, or swap two neighbours (optimal string alignment
 * distance).
 */
export function editDistance(from: string, to: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const next: number[] = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = cell(last, column - 1) + Number(from[row - 1] !== to[column - 1]);
      const swapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
          ? cell(beforeLast, column - 2) + 1
          : Infinity;
      next.push(Math.min(cell(next, column - 1) + 1, cell(last, column) + 1, replaced, swapped));
    }
    beforeLast = last;
    last = next;
  }
  return cell(last, to.length);
}

function cell(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
