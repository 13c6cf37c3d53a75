import type { FailoverInput, WorkloadFailover } from '@headroom/core';
import { FAILOVER_DEFAULTS, SUCCESS_RATIO_TESTED, SUCCESS_RATIO_UNTESTED } from './defaults.js';
import { assume, fieldReader, type ResolveNotes } from './resolve-notes.js';

/** How a lost location is seen, decided on and routed around (contract 1). */
export function resolveFailover(source: {
  readonly failover: FailoverInput | undefined;
  readonly asOf: string | undefined;
  readonly notes: ResolveNotes;
}): WorkloadFailover {
  const { failover, asOf, notes } = source;
  const read = fieldReader({ notes, path: ['failover'], stated: failover, defaults: FAILOVER_DEFAULTS });
  const fallback = isWithinYearBefore(failover?.testedOn, asOf) ? SUCCESS_RATIO_TESTED : SUCCESS_RATIO_UNTESTED;
  return {
    detectSeconds: read('detect'),
    detectLocalSeconds: read('detectLocal'),
    decideSeconds: read('decide'),
    rerouteSeconds: read('reroute'),
    restoreSeconds: read('restore'),
    successRatio: failover?.successRatio ?? assume(notes, ['failover', 'successRatio'], fallback),
    testedOn: failover?.testedOn ?? null,
  };
}

/** Whether a day is at most 12 months before another and not after it; dates are `YYYY-MM-DD`, so text order is time order. */
export function isWithinYearBefore(day: string | undefined, asOf: string | undefined): boolean {
  if (day === undefined || asOf === undefined || day > asOf) return false;
  const yearBefore = String(Number(asOf.slice(0, 4)) - 1).padStart(4, '0') + asOf.slice(4);
  return day >= yearBefore;
}
