/** Distance of two words up to which one is offered for the other: a third of the longer word, at least 2. */
function allowedDistance(first: string, second: string): number {
  return Math.max(2, Math.floor(Math.max(first.length, second.length) / 3));
}

/** Words longer than this are no misspelled names; comparing them would cost time and say nothing. */
const LONGEST_WORD = 64;

/** The known name that was probably meant, by edit distance without regard to case; null where none is near. */
export function nearestName(word: string, known: Iterable<string>): string | null {
  if (word.length > LONGEST_WORD) return null;
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const name of known) {
    const allowed = allowedDistance(word, name);
    // Words that differ in length by more cannot be nearer than that.
    if (Math.abs(word.length - name.length) > Math.min(allowed, least - 1)) continue;
    const distance = editDistance(word.toLowerCase(), name.toLowerCase());
    if (distance >= least || distance > allowed) continue;
    nearest = name;
    least = distance;
  }
  return nearest;
}

/** Levenshtein distance: the least number of inserted, deleted and changed letters. */
export function editDistance(first: string, second: string): number {
  let previous = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let row = 1; row <= first.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= second.length; column += 1) {
      const changed = (previous[column - 1] ?? 0) + (first[row - 1] === second[column - 1] ? 0 : 1);
      current.push(Math.min(changed, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[second.length] ?? 0;
}
