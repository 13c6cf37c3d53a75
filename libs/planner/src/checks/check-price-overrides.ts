import type { PriceOverrideInput, WorkloadInput } from '@headroom/core';
import type { DocumentPath } from '../problems/document-path.js';
import type { ProblemDraft } from '../problems/problem.js';
import type { Readable } from '../schema/readable.js';

type OverrideField = keyof PriceOverrideInput;

/** The prices that an entry may give, and the fields that say what each is for (contract 2.10.12). */
const PRICES = {
  pricePerHour: ['sku', 'location'],
  crossRegionPerGib: ['from', 'to'],
  crossZonePerGib: ['location'],
} as const satisfies Partial<Record<OverrideField, readonly OverrideField[]>>;

const PRICE_FIELDS = Object.keys(PRICES) as readonly (keyof typeof PRICES)[];

const FORMS = '{ sku, location?, pricePerHour }, { crossRegionPerGib, from?, to? } or { crossZonePerGib, location? }';

/** Each entry gives exactly one price and only what belongs to it. */
export function checkPriceOverrides({ priceOverrides = [] }: Readable<WorkloadInput>): readonly ProblemDraft[] {
  return priceOverrides.flatMap((override, index) =>
    override === undefined ? [] : checkOverride(override, ['priceOverrides', index]),
  );
}

function checkOverride(override: Readable<PriceOverrideInput>, path: DocumentPath): readonly ProblemDraft[] {
  const given = PRICE_FIELDS.filter((field) => field in override);
  const [price] = given;
  if (price === undefined || given.length > 1) {
    const message = given.length === 0 ? 'This entry has no price.' : 'This entry has more than one price.';
    return [{ path, code: given.length === 0 ? 'REQUIRED' : 'CONFLICT', message, expected: FORMS }];
  }
  const allowed: readonly string[] = [price, ...PRICES[price]];
  const foreign = Object.keys(override).filter((field) => !allowed.includes(field));
  const problems = foreign.map((field): ProblemDraft => {
    return {
      path: [...path, field],
      code: 'CONFLICT',
      message: `${field} does not belong to ${price}.`,
      expected: FORMS,
    };
  });
  if (price !== 'pricePerHour' || 'sku' in override) return problems;
  return [
    ...problems,
    { path: [...path, 'sku'], code: 'REQUIRED', message: 'An hourly price needs the size it is for.', expected: FORMS },
  ];
}
