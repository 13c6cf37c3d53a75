import {
  decimal,
  decimalText,
  type TargetsInput,
  type Tolerance,
  type WorkloadLocation,
  type WorkloadTargets,
} from '@headroom/core';
import { plainDefault, type DefaultValue } from './default-value.js';
import { TARGET_DEFAULTS, TOLERATE_DEFAULTS } from './defaults.js';
import { assume, fieldReader, type ResolveNotes } from './resolve-notes.js';

/** Providers count a minute as down at 5 % errors (contract 1). */
const AVAILABLE_RATIO_CAP = '0.95';

/** The targets; what is not stated is not judged, tolerances and ratios excepted (contract 1, 2.10.6). */
export function resolveTargets(source: {
  readonly targets: TargetsInput | undefined;
  readonly locations: readonly WorkloadLocation[];
  readonly notes: ResolveNotes;
}): WorkloadTargets {
  const { targets, notes } = source;
  const minServedRatio = fieldReader({ notes, path: ['targets'], stated: targets, defaults: TARGET_DEFAULTS })(
    'minServedRatio',
  );
  return {
    availability: targets?.availability ?? null,
    rtoSeconds: targets?.rto ?? null,
    rpoSeconds: targets?.rpo ?? null,
    latencyMs: targets?.latencyMs ?? null,
    monthlyBudget: targets?.monthlyBudget ?? null,
    tolerate: resolveTolerances(source),
    minServedRatio,
    availableRatio:
      targets?.availableRatio ?? assume(notes, ['targets', 'availableRatio'], defaultAvailableRatio(minServedRatio)),
    downtimeCostPerHour: targets?.downtimeCostPerHour ?? null,
    dataLossCostPerMinute: targets?.dataLossCostPerMinute ?? null,
    residency: targets?.residency ?? null,
  };
}

function defaultAvailableRatio(minServedRatio: string): DefaultValue<string> {
  const cap = decimal(AVAILABLE_RATIO_CAP);
  const served = decimal(minServedRatio);
  const ratio = decimalText(served.lt(cap) ? served : cap);
  return plainDefault(
    ratio,
    'default, contract 1: the lesser of 0.95 and minServedRatio; providers count a minute as down at 5 % errors',
  );
}

function resolveTolerances({
  targets,
  locations,
  notes,
}: Parameters<typeof resolveTargets>[0]): WorkloadTargets['tolerate'] {
  const stated = targets?.tolerate;
  const zones = locations.some((location) => location.zones >= 2) ? 1 : 0;
  const regions = locations.length >= 2 ? 1 : 0;
  const tolerance = (kind: 'replicas' | 'zones' | 'regions', fallback: DefaultValue<number>): Tolerance => ({
    count: stated?.[kind] ?? assume(notes, ['targets', 'tolerate', kind], fallback),
    stated: stated?.[kind] !== undefined,
  });
  return {
    replicas: tolerance('replicas', TOLERATE_DEFAULTS.replicas),
    zones: tolerance('zones', plainDefault(zones, 'default, contract 1: 1 where a location has two or more zones')),
    regions: tolerance('regions', plainDefault(regions, 'default, contract 1: 1 with two or more locations')),
    combinations: (stated?.combinations ?? []).map((together) => ({
      replicas: together.replicas ?? 0,
      zones: together.zones ?? 0,
      regions: together.regions ?? 0,
    })),
  };
}
