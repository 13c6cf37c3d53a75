import { type CostLine, type Decimal, decimal, roundToDecimalPlaces, sumDecimals, ZERO } from '@headroom/core';

/** Places to which amounts are taken, so that sums of them lose nothing: only quotients have more (autoscaled hours). */
const AMOUNT_PLACES = 24;

/** The lines of one bill for the same thing: component, location, category and purpose. */
export interface LineGroup {
  readonly first: CostLine;
  readonly quantity: Decimal;
  readonly monthly: Decimal;
  /** The price of all its lines; null where they have several. */
  readonly unitPrice: Decimal | null;
}

/** What makes lines of two bills the same thing. */
export function lineKey({ component, location, category, purpose }: CostLine): string {
  return JSON.stringify([component, location, category, purpose]);
}

/** The lines of a bill by what they are for. */
export function groupLines(lines: readonly CostLine[]): ReadonlyMap<string, LineGroup> {
  const members = new Map<string, CostLine[]>();
  for (const line of lines) members.set(lineKey(line), [...(members.get(lineKey(line)) ?? []), line]);
  return new Map([...members].map(([key, group]) => [key, groupOf(group)]));
}

function groupOf(lines: readonly CostLine[]): LineGroup {
  const [first] = lines;
  if (first === undefined) throw new RangeError('a group of lines has at least one');
  const prices = new Set(lines.map(({ unitPrice }) => unitPrice));
  return {
    first,
    quantity: sumDecimals(lines.map(({ quantity }) => decimal(quantity))),
    monthly: sumDecimals(lines.map(exactMonthly)),
    unitPrice: prices.size === 1 ? decimal(first.unitPrice) : null,
  };
}

/** The amount of a line to {@link AMOUNT_PLACES}. */
export function exactMonthly({ monthly }: CostLine): Decimal {
  return roundToDecimalPlaces(decimal(monthly), AMOUNT_PLACES);
}

/** What an additional quantity costs at the price of a group; 0 where the group is not there. */
export function costAtPriceOf(group: LineGroup | undefined, quantity: Decimal): Decimal {
  if (group === undefined) return ZERO;
  const price = group.unitPrice ?? (group.quantity.isZero() ? ZERO : group.monthly.div(group.quantity));
  return roundToDecimalPlaces(quantity.times(price), AMOUNT_PLACES);
}
