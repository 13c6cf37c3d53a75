import {
  type CostCategory,
  type CostLine,
  type CostPurpose,
  type Decimal,
  decimalText,
  type DecimalText,
  sumDecimals,
  ZERO,
} from '@headroom/core';
import { costAtPriceOf, exactMonthly, groupLines, type LineGroup } from './line-group.js';

/**
 * How the bill for one thing differs: `difference = quantityEffect + priceEffect`, exactly. A thing that is new or gone
 * differs by its quantity. Null stands where it is not on that bill.
 */
export interface CostLineChange {
  readonly component: string;
  readonly location: string;
  readonly category: CostCategory;
  readonly purpose: CostPurpose;
  readonly unit: string;
  readonly quantityFrom: DecimalText | null;
  readonly quantityTo: DecimalText | null;
  /** Null also where the thing has several prices. */
  readonly unitPriceFrom: DecimalText | null;
  readonly unitPriceTo: DecimalText | null;
  readonly monthlyFrom: DecimalText;
  readonly monthlyTo: DecimalText;
  readonly difference: DecimalText;
  /** The other quantity at the price it had. */
  readonly quantityEffect: DecimalText;
  /** The other price for the quantity there is now. */
  readonly priceEffect: DecimalText;
  /** Day of the price, `YYYY-MM-DD`; null for own prices. */
  readonly priceDateFrom: string | null;
  readonly priceDateTo: string | null;
}

/** How one monthly bill differs from another; the differences of the lines add up to that of the totals, exactly. */
export interface CostChange {
  readonly from: DecimalText;
  readonly to: DecimalText;
  readonly difference: DecimalText;
  /** The difference as a ratio of `from`; null where that is 0. */
  readonly relative: number | null;
  readonly quantityEffect: DecimalText;
  readonly priceEffect: DecimalText;
  /** What differs, the largest difference first. */
  readonly lines: readonly CostLineChange[];
}

/** Two bills, line by line, matched by component, location, category and purpose. */
export function costChange({
  from,
  to,
}: {
  readonly from: readonly CostLine[];
  readonly to: readonly CostLine[];
}): CostChange {
  const changes = groupChanges(groupLines(from), groupLines(to)).filter(isChange);
  const before = sumDecimals(from.map(exactMonthly));
  const after = sumDecimals(to.map(exactMonthly));
  const difference = after.minus(before);
  return {
    from: decimalText(before),
    to: decimalText(after),
    difference: decimalText(difference),
    relative: before.isZero() ? null : difference.div(before).toNumber(),
    quantityEffect: decimalText(sumDecimals(changes.map((change) => change.quantityEffect))),
    priceEffect: decimalText(sumDecimals(changes.map((change) => change.priceEffect))),
    lines: changes.toSorted(largestFirst).map(lineChange),
  };
}

interface GroupChange {
  readonly key: string;
  readonly from: LineGroup | undefined;
  readonly to: LineGroup | undefined;
  readonly difference: Decimal;
  readonly quantityEffect: Decimal;
  readonly priceEffect: Decimal;
}

function groupChanges(
  from: ReadonlyMap<string, LineGroup>,
  to: ReadonlyMap<string, LineGroup>,
): readonly GroupChange[] {
  const keys = [...new Set([...from.keys(), ...to.keys()])];
  return keys.map((key) => groupChange(key, { from: from.get(key), to: to.get(key) }));
}

/** The price effect is what the quantity does not explain, so that both always add up. */
function groupChange(
  key: string,
  { from, to }: { readonly from: LineGroup | undefined; readonly to: LineGroup | undefined },
): GroupChange {
  const difference = (to?.monthly ?? ZERO).minus(from?.monthly ?? ZERO);
  const more = (to?.quantity ?? ZERO).minus(from?.quantity ?? ZERO);
  const isOnBoth = from !== undefined && to !== undefined;
  const quantityEffect = isOnBoth ? costAtPriceOf(from, more) : difference;
  return { key, from, to, difference, quantityEffect, priceEffect: difference.minus(quantityEffect) };
}

function isChange({ difference, quantityEffect }: GroupChange): boolean {
  return !difference.isZero() || !quantityEffect.isZero();
}

function largestFirst(first: GroupChange, second: GroupChange): number {
  return second.difference.abs().cmp(first.difference.abs()) || (first.key < second.key ? -1 : 1);
}

function lineChange({ from, to, difference, quantityEffect, priceEffect }: GroupChange): CostLineChange {
  const line = (to ?? from)?.first;
  if (line === undefined) throw new RangeError('a change has a line on one of its bills');
  const { component, location, category, purpose, unit } = line;
  return {
    ...{ component, location, category, purpose, unit },
    quantityFrom: textOf(from?.quantity),
    quantityTo: textOf(to?.quantity),
    unitPriceFrom: textOf(from?.unitPrice),
    unitPriceTo: textOf(to?.unitPrice),
    monthlyFrom: decimalText(from?.monthly ?? ZERO),
    monthlyTo: decimalText(to?.monthly ?? ZERO),
    difference: decimalText(difference),
    quantityEffect: decimalText(quantityEffect),
    priceEffect: decimalText(priceEffect),
    priceDateFrom: from?.first.priceDate ?? null,
    priceDateTo: to?.first.priceDate ?? null,
  };
}

function textOf(value: Decimal | null | undefined): DecimalText | null {
  return value == null ? null : decimalText(value);
}
