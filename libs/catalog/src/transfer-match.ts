import type { TransferRow } from './catalog-files.js';
import type { RegionFact } from './regions.js';

/** How closely a row fits two places; the smaller, the closer. */
export type TransferMatch = 0 | 1 | 2 | 3;

/** How closely a traffic row fits two regions, null where it does not fit. */
export function matchTransfer(
  row: TransferRow,
  { from, to }: { readonly from: RegionFact; readonly to: RegionFact },
): TransferMatch | null {
  const area = BILLING_AREAS[row.from];
  if (area !== undefined) return area({ from, to }) ? 3 : null;
  const fromMatch = matchEnd(row.from, from.name);
  const toMatch = matchEnd(row.to, to.name);
  if (fromMatch === null || toMatch === null) return null;
  return fromMatch > toMatch ? fromMatch : toMatch;
}

/** `any region`, `any other AWS region`, `same region, other zone`, or `*` in an own catalogue. */
const ANY_REGION = /^(\*|any\b|same region\b)/;

/** A remark behind the names: `us-east-1|us-east-2 (other US East region)`. */
const REMARK = /\s*\(.*\)$/;

function matchEnd(text: string, region: string): TransferMatch | null {
  if (text === region) return 0;
  if (text.replace(REMARK, '').split('|').includes(region)) return 1;
  return ANY_REGION.test(text) ? 2 : null;
}

type AreaRule = (ends: { readonly from: RegionFact; readonly to: RegionFact }) => boolean;

const NORTH_AMERICA = ['US', 'Canada', 'Mexico'];
const EUROPE = ['Europe', 'UK'];
const ASIA_MIDDLE_EAST_AFRICA = ['Asia Pacific', 'Middle East', 'Africa'];

/** Countries that Azure groups with Asia Pacific and that are not in Asia. */
const OCEANIA = ['Australia', 'New Zealand'];

/** The parts of the world that the Azure rows name, as the geography groups of Azure regions. */
const BILLING_AREAS: Readonly<Record<string, AreaRule>> = {
  'North America or Europe': ({ from, to }) =>
    [NORTH_AMERICA, EUROPE].some((area) => isIn(area, from) && isIn(area, to)),
  'Asia, Middle East and Africa': ({ from }) =>
    isIn(ASIA_MIDDLE_EAST_AFRICA, from) && !OCEANIA.includes(from.geography ?? ''),
  'South America': ({ from }) => isIn(['South America'], from),
};

function isIn(groups: readonly string[], region: RegionFact): boolean {
  return groups.includes(region.geographyGroup ?? '');
}
