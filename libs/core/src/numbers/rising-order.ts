/**
 * Positions of the keys by rising key, equal keys in their given order: a merge sort on typed arrays, several times as
 * fast as a comparison function for the thousands of keys that a plan sorts hundreds of times.
 */
export function risingOrder(keys: Float64Array): Uint32Array {
  let sorted = new Uint32Array(keys.length);
  let merged = new Uint32Array(keys.length);
  for (let position = 0; position < sorted.length; position += 1) sorted[position] = position;
  for (let width = 1; width < keys.length; width *= 2) {
    for (let from = 0; from < keys.length; from += 2 * width) mergeRuns({ keys, sorted, merged }, { from, width });
    [sorted, merged] = [merged, sorted];
  }
  return sorted;
}

interface MergedKeys {
  readonly keys: Float64Array;
  readonly sorted: Uint32Array;
  /** Written to. */
  readonly merged: Uint32Array;
}

/** Merges two neighbouring sorted runs of at most `width` positions each. */
function mergeRuns(
  { keys, sorted, merged }: MergedKeys,
  { from, width }: { readonly from: number; readonly width: number },
): void {
  const middle = Math.min(from + width, keys.length);
  const end = Math.min(middle + width, keys.length);
  let left = from;
  let right = middle;
  for (let next = from; next < end; next += 1) {
    const leftPosition = sorted[left] ?? 0;
    const rightPosition = sorted[right] ?? 0;
    const takesLeft = right >= end || (left < middle && (keys[leftPosition] ?? 0) <= (keys[rightPosition] ?? 0));
    merged[next] = takesLeft ? leftPosition : rightPosition;
    if (takesLeft) left += 1;
    else right += 1;
  }
}
