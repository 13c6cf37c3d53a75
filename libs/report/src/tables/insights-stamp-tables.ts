import type {
  StampDependency,
  StampDesign,
  StampMode,
  StampModeId,
  StampStep,
  StampUnit,
  TenantAvailability,
} from '@headroom/core';

import { formatAmount } from '../format/money-display.js';
import { formatAvailability, formatRatio } from '../format/ratio-display.js';
import { formatExact, formatNumber } from '../format/number-display.js';
import {
  amountColumn,
  availabilityColumn,
  countColumn,
  durationColumn,
  exactColumn,
  ratioColumn,
  textColumn,
  yesNoColumn,
} from './column-kinds.js';
import { type Table, tableOf } from './table.js';

/** A stamp design with its currency. */
export interface PricedStamps {
  readonly stamps: StampDesign;
  readonly currency: string;
}

/** What one stamp holds in each location, its price, and how many stand there (guide S62, S63, S66). */
export function stampUnitsTable({ stamps, currency }: PricedStamps): Table {
  return tableOf<StampUnit>({
    id: 'stamp-units',
    title: 'A stamp',
    caption: `One stamp carries ${formatExact(stamps.capacityPerSecond)} units of work a second; its cost a month of 730 hours is in ${currency}, without what all stamps share. A lost stamp takes ${formatRatio(stamps.blastRadiusRatio)} of the tenants along (guide S62, S63, S64, S66).`,
    columns: [
      textColumn({ key: 'location', header: 'Location', priority: 1, of: ({ location }) => location }),
      countColumn({
        key: 'activeStamps',
        header: 'Active stamps',
        priority: 1,
        of: ({ activeStamps }) => activeStamps,
      }),
      countColumn({ key: 'spareStamps', header: 'Spare stamps', priority: 1, of: ({ spareStamps }) => spareStamps }),
      ratioColumn({ key: 'tenantRatio', header: 'Tenants', priority: 2, of: ({ tenantRatio }) => tenantRatio }),
      textColumn({ key: 'components', header: 'One stamp holds', priority: 2, of: contentText }),
      amountColumn({
        key: 'costPerMonth',
        header: 'One stamp a month',
        unit: currency,
        priority: 1,
        of: ({ costPerMonth }) => costPerMonth,
      }),
    ],
    items: stamps.units,
  });
}

function contentText({ components }: StampUnit): string {
  return components
    .map(({ component, replicas, capacityUnits }) =>
      replicas === null ? `${component} ${formatExact(capacityUnits)} units` : `${component} ${String(replicas)}`,
    )
    .join(', ');
}

/** The step curve of cost over demand (guide S65). */
export function stampStepsTable({ stamps, currency }: PricedStamps): Table {
  const { next } = stamps;
  const years = next.inYears === null ? '' : `, in ${formatNumber(next.inYears)} years at the stated growth`;
  return tableOf<StampStep>({
    id: 'stamp-steps',
    title: 'Cost by number of stamps',
    caption: `Cost a month of 730 hours in ${currency} at the upper end of each step, spare stamps included. The next stamp is due above ${formatExact(next.atPerSecond)} units of work a second${years}, and adds ${formatAmount(next.extraCostPerMonth)} ${currency} a month (guide S62, S65).`,
    columns: [
      countColumn({
        key: 'activeStamps',
        header: 'Active stamps',
        priority: 1,
        of: ({ activeStamps }) => activeStamps,
      }),
      countColumn({ key: 'stamps', header: 'Stamps in all', priority: 2, of: (row) => row.stamps }),
      exactColumn({
        key: 'from',
        header: 'Demand above',
        unit: '/s',
        priority: 2,
        of: ({ fromPerSecond }) => fromPerSecond,
      }),
      exactColumn({
        key: 'upTo',
        header: 'Demand up to',
        unit: '/s',
        priority: 1,
        of: ({ upToPerSecond }) => upToPerSecond,
      }),
      amountColumn({
        key: 'costPerMonth',
        header: 'Cost a month',
        unit: currency,
        priority: 1,
        of: ({ costPerMonth }) => costPerMonth,
      }),
      yesNoColumn({ key: 'isPlanned', header: 'Planned', priority: 1, of: ({ isPlanned }) => isPlanned }),
    ],
    items: stamps.steps,
  });
}

/** Availability as the tenants of each location see it (guide S64, S67). */
export function stampTenantsTable({ stamps }: Pick<PricedStamps, 'stamps'>): Table {
  const { enoughStamps } = stamps.availability;
  return tableOf<TenantAvailability>({
    id: 'stamp-tenants',
    title: 'Availability of a tenant',
    caption: `Share of time in which a tenant is served by the own stamp, and where tenants of a lost location move to spare stamps elsewhere. As many stamps as hold tenants are up ${formatAvailability(enoughStamps.u)} of the time (guide S64, S67).`,
    columns: [
      textColumn({ key: 'location', header: 'Own stamp in', priority: 1, of: ({ location }) => location }),
      availabilityColumn({
        key: 'withoutSpare',
        header: 'Own stamp alone',
        priority: 1,
        of: ({ withoutSpare }) => withoutSpare,
      }),
      availabilityColumn({
        key: 'withSpare',
        header: 'With spare stamps',
        priority: 1,
        of: ({ withSpare }) => withSpare,
      }),
      ratioColumn({
        key: 'movableRatio',
        header: 'Tenants with a spare',
        priority: 2,
        of: ({ movableRatio }) => movableRatio,
      }),
      durationColumn({ key: 'moveSeconds', header: 'Time to move', priority: 2, of: ({ moveSeconds }) => moveSeconds }),
    ],
    items: stamps.availability.tenants,
  });
}

const MODE_WORDS: Readonly<Record<StampModeId, string>> = {
  ACTIVE_ACTIVE: 'active-active with shared spare stamps',
  ACTIVE_PASSIVE_WARM: 'active-passive, a warm twin each',
  ACTIVE_PASSIVE_COLD: 'active-passive, a cold twin each',
};

/** Active-active and active-passive stamps side by side (guide S67). */
export function stampModesTable({ stamps, currency }: PricedStamps): Table {
  return tableOf<StampMode>({
    id: 'stamp-modes',
    title: 'Stamps that stand in for each other',
    caption: `Cost a month of 730 hours in ${currency}; availability is the mean over the tenants, times are the worst over the locations (guide S67).`,
    columns: [
      textColumn({ key: 'mode', header: 'Stamps', priority: 1, of: ({ mode }) => MODE_WORDS[mode] }),
      countColumn({ key: 'activeStamps', header: 'Active', priority: 1, of: ({ activeStamps }) => activeStamps }),
      countColumn({
        key: 'standbyStamps',
        header: 'Standing by',
        priority: 1,
        of: ({ standbyStamps }) => standbyStamps,
      }),
      textColumn({ key: 'twins', header: 'Twins', priority: 4, of: twinsText }),
      amountColumn({
        key: 'costPerMonth',
        header: 'Cost a month',
        unit: currency,
        priority: 1,
        of: ({ costPerMonth }) => costPerMonth,
      }),
      availabilityColumn({ key: 'availability', header: 'Availability', priority: 1, of: (row) => row.availability }),
      durationColumn({ key: 'rtoSeconds', header: 'RTO', priority: 1, of: ({ rtoSeconds }) => rtoSeconds }),
      durationColumn({
        key: 'fullService',
        header: 'Full service after',
        priority: 3,
        of: (row) => row.fullServiceSeconds,
      }),
    ],
    items: stamps.modes,
  });
}

function twinsText({ twins }: StampMode): string | null {
  return twins.length === 0 ? null : twins.map(({ location, twin }) => `${location} in ${twin}`).join(', ');
}

const DEPENDENCY_WORDS: Readonly<Record<StampDependency['kind'], string>> = {
  GLOBAL: 'global service',
  MANAGED_MULTI_REGION: 'managed service over regions',
  ROUTER: 'router in front of the stamps',
  SHARED_FATE: 'shared fate of all locations',
  SINGLE_WRITER: 'store with one writer',
};

const STANDING_WORDS: Readonly<Record<StampDependency['standing'], string>> = {
  OUTSIDE: 'outside the stamps, fails all of them',
  OUTSIDE_UNLESS_PARTITIONED: 'in each stamp, as long as its data is partitioned by tenant',
};

/** What breaks the self-containment of the stamps (guide S63). */
export function stampDependenciesTable({ stamps }: Pick<PricedStamps, 'stamps'>): Table {
  const { dependencies, allTenantsUnavailability } = stamps.shared;
  return tableOf<StampDependency>({
    id: 'stamp-dependencies',
    title: 'What the stamps share',
    caption: `What stands outside takes all tenants down together; with all of it up the stamps contain their failures, ${formatAvailability(allTenantsUnavailability)} of the time (guide S63, S64).`,
    columns: [
      textColumn({
        key: 'dependency',
        header: 'Dependency',
        priority: 1,
        of: ({ dependency }) => dependencyText(dependency),
      }),
      textColumn({ key: 'kind', header: 'What', priority: 2, of: ({ kind }) => DEPENDENCY_WORDS[kind] }),
      textColumn({ key: 'standing', header: 'Where', priority: 1, of: ({ standing }) => STANDING_WORDS[standing] }),
      ratioColumn({ key: 'unavailability', header: 'Down', priority: 1, of: ({ unavailability }) => unavailability }),
    ],
    items: dependencies,
  });
}

function dependencyText(dependency: string): string {
  if (dependency === 'ROUTER') return 'router';
  return dependency === 'SHARED_FATE' ? 'shared fate' : dependency;
}
