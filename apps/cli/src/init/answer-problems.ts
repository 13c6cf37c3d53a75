import { type Catalog, isProvider, nearestNames, type Provider, PROVIDERS } from '@headroom/catalog';
import { didYouMean } from '../command-line/bad-input.js';
import { printable } from '../terminal/printable.js';

// What is wrong with an answer of the wizard; null where nothing is. The written document is validated as a whole besides.

const LONGEST_NAME = 100;

/** A name of the workload. */
export function nameProblem(answer: string): string | null {
  return answer.length <= LONGEST_NAME && printable(answer) === answer
    ? null
    : `a name has at most ${String(LONGEST_NAME)} printable characters.`;
}

/** One of the clouds. */
export function cloudProblem(answer: string): string | null {
  const name = answer.toLowerCase();
  if (isProvider(name)) return null;
  return `there is no cloud ${printable(answer)}; it is one of ${PROVIDERS.join(', ')}${didYouMean(nearestNames(name, PROVIDERS))}`;
}

/** A load or a capacity. */
export function positiveProblem(answer: string): string | null {
  return /^\d{1,15}(\.\d{1,9})?$/.test(answer) && Number(answer) > 0
    ? null
    : `${printable(answer)} is not a number above 0.`;
}

/** A duration, or `none`. */
export function durationProblem(answer: string): string | null {
  return answer === 'none' || /^\d{1,9}(\.\d{1,6})?(s|m|h|d)$/.test(answer)
    ? null
    : `${printable(answer)} is not a duration such as 90s, 15m or 4h, nor none.`;
}

/** An availability in percent, or `none`. */
export function availabilityProblem(answer: string): string | null {
  const percent = /^(\d{1,3}(\.\d{1,12})?)%$/.exec(answer)?.[1];
  if (answer === 'none' || (percent !== undefined && Number(percent) > 0 && Number(percent) < 100)) return null;
  return `${printable(answer)} is not an availability such as 99.95%, nor none.`;
}

/** Yes or no. */
export function yesNoProblem(answer: string): string | null {
  return ['yes', 'no', 'y', 'n'].includes(answer.toLowerCase()) ? null : `${printable(answer)} is neither yes nor no.`;
}

/** Locations of one cloud, separated by commas; the cloud may be left out. */
export function locationsProblem(
  answer: string,
  { catalog, provider }: { readonly catalog: Catalog; readonly provider: Provider },
): string | null {
  const locations = locationsOf(answer, provider);
  if (locations.length === 0) return 'name at least one region.';
  if (new Set(locations).size < locations.length) return 'name each region once.';
  const unknown = locations.find(
    (location) => catalog.region(location) === undefined || !location.startsWith(`${provider}/`),
  );
  if (unknown === undefined) return null;
  return `${provider} has no region ${printable(unknown)}${didYouMean(catalog.nearestRegionNames(unknown))}`;
}

/** `eastus, westus3` as locations of a cloud. */
export function locationsOf(answer: string, provider: Provider): readonly string[] {
  return answer
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((name) => name !== '')
    .map((name) => (name.includes('/') ? name : `${provider}/${name}`));
}

/** A size that has a price in all the locations. */
export function skuProblem(
  sku: string,
  { catalog, locations }: { readonly catalog: Catalog; readonly locations: readonly string[] },
): string | null {
  for (const location of locations) {
    const price = catalog.computePrice({ location, sku });
    if (price.ok) continue;
    if (price.code === 'NO_PRICE_IN_REGION') return `the catalogue has no price of ${printable(sku)} in ${location}.`;
    return `there is no size ${printable(sku)}${didYouMean(price.nearestSkus)}`;
  }
  return null;
}
