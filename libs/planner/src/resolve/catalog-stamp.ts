import type { CatalogStamp, PriceOrigin, Workload } from '@headroom/core';
import { providerOf } from './provider-of.js';

/** The days on which the catalogue prices of a workload were captured, by provider; empty with own prices only. */
export function catalogStamp(workload: Workload): CatalogStamp {
  const { crossRegion, crossZone } = workload.transferPrices;
  const used = [
    ...workload.components.flatMap((component) => ('placements' in component ? component.placements : [])),
    ...crossRegion.map(({ from, priceOrigin }) => ({ location: from, priceOrigin })),
    ...crossZone,
  ];
  const days = new Set(used.flatMap(({ location, priceOrigin }) => stampText(location, priceOrigin)));
  const captured = [...days].sort().map((text) => {
    const [provider = '', date = ''] = text.split(' ');
    return { provider, date };
  });
  return { captured };
}

function stampText(location: string, { date }: PriceOrigin): readonly string[] {
  return date === null ? [] : [`${providerOf(location)} ${date}`];
}
