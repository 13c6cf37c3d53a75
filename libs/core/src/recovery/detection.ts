import { requireCounts, requireNonNegative, requireRatios } from '../numbers/argument-range.js';

/** A health probe. */
export interface HealthProbe {
  readonly intervalSeconds: number;
  /** Failed probes that are tolerated before the endpoint counts as down. */
  readonly toleratedFailures: number;
  readonly timeoutSeconds: number;
}

/** Detection time `interval · tolerated + timeout` (Traffic Manager, model §10). Throws RangeError out of range. */
export function detectionSeconds({ intervalSeconds, toleratedFailures, timeoutSeconds }: HealthProbe): number {
  requireNonNegative({ intervalSeconds, timeoutSeconds });
  requireCounts({ toleratedFailures });
  return intervalSeconds * toleratedFailures + timeoutSeconds;
}

/** The longest detection: the failure came just after a probe, so one interval more (model §10). */
export function worstDetectionSeconds(probe: HealthProbe): number {
  return detectionSeconds(probe) + probe.intervalSeconds;
}

/** A detection and the time clients keep an old address. */
export interface RerouteInput {
  readonly detectSeconds: number;
  /** Time to live of the DNS answer; 0 for anycast and proxies. */
  readonly ttlSeconds: number;
}

/** Seconds until the last client goes elsewhere (model §10). Throws RangeError below 0. */
export function rerouteSeconds({ detectSeconds, ttlSeconds }: RerouteInput): number {
  requireNonNegative({ detectSeconds, ttlSeconds });
  return detectSeconds + ttlSeconds;
}

/** A share of the load that is lost for a time. */
export interface PartialOutage {
  /** Share lost, 0 to 1. */
  readonly lostRatio: number;
  readonly seconds: number;
}

/** The full outage that loses as much (T_eq, model §0). Throws RangeError out of range. */
export function equivalentFullOutageSeconds({ lostRatio, seconds }: PartialOutage): number {
  requireRatios({ lostRatio });
  requireNonNegative({ seconds });
  return lostRatio * seconds;
}
