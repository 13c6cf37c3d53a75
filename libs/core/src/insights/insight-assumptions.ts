import type { Assumption } from '../plan/evaluation.js';
import type { StrategyShape } from '../strategies/strategy.js';
import type { ComponentKind } from '../workload/vocabulary.js';
import type { DecimalText } from '../workload/workload-input.js';

/**
 * Round trip between two zones of a region in milliseconds: providers place them so that it stays below 2 ms (Azure,
 * "Availability zones overview"), which keeps synchronous copies cheap (S96, S97).
 */
export const ZONE_ROUND_TRIP_MS = 2;

/** Chance of running out of spares during a repair that is accepted where nothing else is said (guide S16). */
export const RUN_OUT_BOUND = 1e-4;

/**
 * Hours a month that operators spend on one component in one location (S28): a planning figure, not a measurement. Data
 * takes most, for its backups, replication and failovers; a managed service leaves the configuration; a global one
 * nothing of its redundancy.
 */
export const UPKEEP_HOURS: Readonly<Record<ComponentKind, DecimalText>> = {
  compute: '1',
  data: '4',
  network: '1',
  managed: '0.5',
  global: '0',
};

/** Hours a month to rehearse what a redundancy model does after the loss of a location (S28, S42, S72). */
export const EXERCISE_HOURS: Readonly<Record<StrategyShape, DecimalText>> = {
  SINGLE: '0',
  ACTIVE: '4',
  PASSIVE: '8',
  STAMPS: '4',
};

const OWN_FIGURE = 'planning figure of this tool (guide S28); own figures are better';

/** The assumptions that insights rest on beside those of the plan, told with the answer. */
export function insightAssumptions(): readonly Assumption[] {
  const upkeep = Object.entries(UPKEEP_HOURS).map(([kind, hours]) => ({
    name: `operations.upkeepHoursPerMonth.${kind}`,
    value: hours,
    source: OWN_FIGURE,
  }));
  const exercise = Object.entries(EXERCISE_HOURS).map(([shape, hours]) => ({
    name: `operations.exerciseHoursPerMonth.${shape}`,
    value: hours,
    source: OWN_FIGURE,
  }));
  return [
    {
      name: 'data.zoneRoundTripMs',
      value: String(ZONE_ROUND_TRIP_MS),
      source: 'zones of a region are less than 2 ms apart (Azure, Availability zones overview)',
    },
    { name: 'spare.runOutBound', value: String(RUN_OUT_BOUND), source: 'guide S16' },
    ...upkeep,
    ...exercise,
  ];
}
