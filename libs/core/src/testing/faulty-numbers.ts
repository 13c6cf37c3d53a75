/** Paths of numbers that no answer may hold: NaN, an infinity, or a negative zero. Decimal text is checked as a number. */
export function faultyNumbers(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0) ? [] : [`${path} = ${String(value)}`];
  if (typeof value === 'string') return /^(-?Infinity|NaN|-0(\.0*)?)$/.test(value) ? [`${path} = "${value}"`] : [];
  if (value === undefined) return [`${path} is undefined`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => faultyNumbers(inside, `${path}.${key}`));
}
