import { requireCounts, requirePositiveCounts, requireRatios } from '../numbers/argument-range.js';
import { parallelUnavailability, seriesUnavailability, type UpDown } from '../numbers/probability.js';

/** Elements that are all required: availability by product, unavailability by log1p and expm1 (model §6). */
export function allRequired(elements: readonly UpDown[]): UpDown {
  const p = elements.reduce((product, element) => product * element.p, 1);
  return { p, u: seriesUnavailability(elements.map(({ u }) => u)) };
}

/** Elements of which any one suffices: a fallback path, or spares (model §6). */
export function anySuffices(elements: readonly UpDown[]): UpDown {
  const u = parallelUnavailability(elements.map((element) => element.u));
  return { p: 1 - u, u };
}

/** Equal regions behind what they share. */
export interface RegionsBehindShared {
  /** Router, identity and whatever else all regions depend on, in series; counted once. */
  readonly shared: UpDown;
  /** One region without the shared elements. */
  readonly region: UpDown;
  /** Regions, 1 or more. */
  readonly regions: number;
}

/** `A_shared · (1 − u_region^R)`: shared elements stay outside the power (model §6). Throws RangeError out of range. */
export function regionsBehindShared({ shared, region, regions }: RegionsBehindShared): UpDown {
  requirePositiveCounts({ regions });
  requireRatios({ 'region.u': region.u });
  const u = region.u ** regions;
  return allRequired([shared, { p: 1 - u, u }]);
}

/** Services in a tree of calls: one root, each calling `fanOut` others, `levels` deep. */
export interface CallTree {
  readonly fanOut: number;
  /** Levels including the root. */
  readonly levels: number;
}

/** Number of services a request may touch, `1 + f + f² + …` (Treynor et al. 2017). Throws RangeError out of range. */
export function servicesInCallTree({ fanOut, levels }: CallTree): number {
  requireCounts({ fanOut, levels });
  let [services, onLevel] = [0, 1];
  for (let level = 0; level < levels; level += 1) {
    services += onLevel;
    onLevel *= fanOut;
  }
  return services;
}
