/** The middle value, of an even number of values the mean of the middle two. Throws RangeError on none. */
export function median(values: readonly number[]): number {
  const rising = [...values].sort((a, b) => a - b);
  const middle = rising.length / 2;
  const [below, above] = [rising[Math.ceil(middle) - 1], rising[Math.floor(middle)]];
  if (below === undefined || above === undefined) throw new RangeError('The median of no values');
  return (below + above) / 2;
}

/** The value that a share of the values, 0 to 1, does not exceed: one of them. Throws RangeError on none. */
export function quantile(values: readonly number[], share: number): number {
  const rising = [...values].sort((a, b) => a - b);
  const value = rising[Math.max(0, Math.ceil(share * rising.length) - 1)];
  if (value === undefined) throw new RangeError('The quantile of no values');
  return value;
}
