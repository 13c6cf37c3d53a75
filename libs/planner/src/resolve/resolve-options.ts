import type {
  Workload,
  WorkloadDemand,
  WorkloadInput,
  WorkloadStrategyOptions,
  WorkloadUtilization,
} from '@headroom/core';
import { plainDefault } from './default-value.js';
import {
  ALLOCATION_RATIO_OPEN,
  ALLOCATION_RATIO_RESERVED,
  COMMITMENT_DEFAULTS,
  DEMAND_DEFAULTS,
  HUB_DEFAULTS,
  MAINTENANCE_BATCH_DEFAULT,
  MAINTENANCE_DEFAULTS,
  SHARED_FATE_DEFAULTS,
  STRATEGY_OPTION_DEFAULTS,
  UTILIZATION_DEFAULTS,
} from './defaults.js';
import { assume, fieldReader, type ResolveNotes } from './resolve-notes.js';

/** Demand with its defaults (contract 1, 2.1). */
export function resolveDemand({ demand }: WorkloadInput, notes: ResolveNotes): WorkloadDemand {
  const read = fieldReader({ notes, path: ['demand'], stated: demand, defaults: DEMAND_DEFAULTS });
  const average = plainDefault(demand.peakPerSecond, 'default, contract 1: the peak');
  return {
    peakPerSecond: demand.peakPerSecond,
    averagePerSecond: demand.averagePerSecond ?? assume(notes, ['demand', 'averagePerSecond'], average),
    annualGrowth: read('annualGrowth'),
    horizonMonths: read('horizonMonths'),
    p90PeakPerSecond: demand.p90PeakPerSecond ?? null,
    designQuantile:
      demand.p90PeakPerSecond === undefined ? unusedQuantile(demand.designQuantile) : read('designQuantile'),
    hourlyProfile: demand.hourlyProfile ?? null,
  };
}

/** The quantile is ignored without a p90 (contract 2.10.1), so its default is no assumption of the plan. */
function unusedQuantile(stated: string | undefined): string {
  return stated ?? DEMAND_DEFAULTS.designQuantile.value;
}

/** Utilization limits with their defaults (model §5.3). */
export function resolveUtilization({ utilization }: WorkloadInput, notes: ResolveNotes): WorkloadUtilization {
  const read = fieldReader({ notes, path: ['utilization'], stated: utilization, defaults: UTILIZATION_DEFAULTS });
  return { normalMax: read('normalMax'), failureMax: read('failureMax'), shedAbove: read('shedAbove') };
}

/** What all locations share, in series (contract 1). */
export function resolveSharedFate({ sharedFate }: WorkloadInput, notes: ResolveNotes): Workload['sharedFate'] {
  const read = fieldReader({ notes, path: ['sharedFate'], stated: sharedFate, defaults: SHARED_FATE_DEFAULTS });
  return { availability: read('availability'), mttrSeconds: read('mttr') };
}

/** Options of the strategies; a reservation makes the allocation certain (contract 1, model §5.3). */
export function resolveStrategyOptions(
  { strategyOptions }: WorkloadInput,
  notes: ResolveNotes,
): WorkloadStrategyOptions {
  const path = ['strategyOptions'];
  const read = fieldReader({ notes, path, stated: strategyOptions, defaults: STRATEGY_OPTION_DEFAULTS });
  const reserveCapacity = read('reserveCapacity');
  const allocation = reserveCapacity ? ALLOCATION_RATIO_RESERVED : ALLOCATION_RATIO_OPEN;
  return {
    warmRatio: read('warmRatio'),
    reserveCapacity,
    allocationSuccessRatio:
      strategyOptions?.allocationSuccessRatio ?? assume(notes, [...path, 'allocationSuccessRatio'], allocation),
    stampCapacityPerSecond: strategyOptions?.stampCapacityPerSecond ?? null,
    spareStamps: read('spareStamps'),
  };
}

/** Discounts of committed use (contract 1); without a commitment they are 0 and have no term. */
export function resolveCommitments({ commitments }: WorkloadInput, notes: ResolveNotes): Workload['commitments'] {
  const { discount, termMonths } = COMMITMENT_DEFAULTS;
  const load = commitments?.load;
  const term = () => load?.termMonths ?? assume(notes, ['commitments', 'load', 'termMonths'], termMonths);
  return {
    loadDiscount: load?.discount ?? assume(notes, ['commitments', 'load', 'discount'], discount),
    loadTermMonths: load === undefined ? 0 : term(),
    spareDiscount: commitments?.spare?.discount ?? assume(notes, ['commitments', 'spare', 'discount'], discount),
  };
}

/** Planned work, batch by batch (guide S85, model §12). */
export function resolveMaintenance({ maintenance }: WorkloadInput, notes: ResolveNotes): Workload['maintenance'] {
  const path = ['maintenance'];
  const read = fieldReader({ notes, path, stated: maintenance, defaults: MAINTENANCE_DEFAULTS });
  return {
    eventsPerYear: read('eventsPerYear'),
    batchMinutes: read('batchMinutes'),
    batchRatio: maintenance?.batchRatio ?? assume(notes, [...path, 'batchRatio'], MAINTENANCE_BATCH_DEFAULT),
  };
}

/** Name resolution across regions (S60); null where the document says nothing of it. */
export function resolveDns({ dns }: WorkloadInput): Workload['dns'] {
  if (dns === undefined) return null;
  return {
    hybrid: dns.hybrid ?? false,
    resolvers: (dns.resolvers ?? []).map(({ location, role }) => ({ location, role: role ?? null })),
    deleteLock: dns.deleteLock ?? null,
    backup: dns.backup ?? null,
  };
}

/** The hub that connects the locations; it stands in all of them unless said otherwise. */
export function resolveHub({ hub, locations }: WorkloadInput, notes: ResolveNotes): Workload['hub'] {
  if (hub === undefined) return null;
  return {
    topology: fieldReader({ notes, path: ['hub'], stated: hub, defaults: HUB_DEFAULTS })('topology'),
    locations: hub.locations ?? locations.map(({ location }) => location),
    monthlyCostPerRegion: hub.monthlyCostPerRegion ?? null,
  };
}
