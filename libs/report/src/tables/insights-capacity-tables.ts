import type {
  DegradedMode,
  MaintenanceWindows,
  PoolMaintenance,
  ScalingPool,
  ScalingStrategy,
  SpareDuringRepair,
  StrategyId,
  ZoneUpdate,
} from '@headroom/core';

import { formatDuration } from '../format/duration-display.js';
import { formatAmount } from '../format/money-display.js';
import { formatNumber } from '../format/number-display.js';
import { formatRatio } from '../format/ratio-display.js';
import {
  amountColumn,
  availabilityColumn,
  countColumn,
  downtimeColumn,
  durationColumn,
  numberColumn,
  ratioColumn,
  textColumn,
  yesNoColumn,
} from './column-kinds.js';
import { strategyColumn } from './strategy-column.js';
import { type ColumnOf, type Table, tableOf } from './table.js';

/** Spares for the entire time of a repair beside N+k (guide S15, S16). */
export function sparesDuringRepairTable(rows: readonly SpareDuringRepair[]): Table {
  const bound = formatRatio(rows[0]?.bound ?? null);
  return tableOf<SpareDuringRepair>({
    id: 'spares-during-repair',
    title: 'Spare replicas for the time of a repair',
    caption: `Spares with which more failures than that arrive during one repair with a chance of at most ${bound}, beside the k of N+k and the spares above what a failure state needs (guide S15, S16).`,
    columns: [
      strategyColumn(),
      textColumn({ key: 'component', header: 'Component', priority: 1, of: ({ component }) => component }),
      textColumn({ key: 'location', header: 'Location', priority: 2, of: ({ location }) => location }),
      countColumn({ key: 'replicas', header: 'Replicas', priority: 1, of: ({ replicas }) => replicas }),
      durationColumn({ key: 'mttrSeconds', header: 'Repair', priority: 3, of: ({ mttrSeconds }) => mttrSeconds }),
      numberColumn({
        key: 'failuresPerRepair',
        header: 'Failures during a repair',
        priority: 4,
        of: ({ failuresPerRepair }) => failuresPerRepair,
      }),
      countColumn({ key: 'sparesForRepair', header: 'Spares needed', priority: 1, of: (row) => row.sparesForRepair }),
      countColumn({ key: 'toleratedReplicas', header: 'k of N+k', priority: 2, of: (row) => row.toleratedReplicas }),
      countColumn({ key: 'spares', header: 'Spares', priority: 1, of: ({ spares }) => spares }),
      ratioColumn({
        key: 'runOutChance',
        header: 'Chance to run out',
        priority: 2,
        of: ({ runOutChance }) => runOutChance,
      }),
      yesNoColumn({ key: 'isEnough', header: 'Enough', priority: 1, of: ({ isEnough }) => isEnough }),
    ],
    items: rows,
  });
}

/** Availability with planned work (guide S85). */
export function maintenanceTable(rows: readonly MaintenanceWindows[]): Table {
  return tableOf<MaintenanceWindows>({
    id: 'maintenance',
    title: 'Planned work',
    caption:
      'Availability without and with planned work, and the downtime of a year that it adds; – where the work of a year takes longer than a year (guide S85).',
    columns: [
      strategyColumn(),
      availabilityColumn({
        key: 'without',
        header: 'Without',
        priority: 1,
        of: ({ withoutMaintenance }) => withoutMaintenance,
      }),
      availabilityColumn({
        key: 'with',
        header: 'With planned work',
        priority: 1,
        of: ({ withMaintenance }) => withMaintenance,
      }),
      downtimeColumn({
        key: 'extra',
        header: 'Added a year',
        priority: 1,
        of: ({ extraMinutesPerYear }) => extraMinutesPerYear,
      }),
      downtimeColumn({
        key: 'switches',
        header: 'Of it, moving writers',
        priority: 3,
        of: ({ switchMinutesPerYear }) => switchMinutesPerYear,
      }),
      ratioColumn({
        key: 'maintenanceRatio',
        header: 'Time with work going on',
        priority: 2,
        of: ({ maintenanceRatio }) => maintenanceRatio,
      }),
    ],
    items: rows,
  });
}

type PoolOfStrategy = PoolMaintenance & { readonly strategy: StrategyId };

/** The pools that planned work is done on, with what is out at a time (guide S85). */
export function maintenancePoolsTable(rows: readonly MaintenanceWindows[]): Table {
  return tableOf<PoolOfStrategy>({
    id: 'maintenance-pools',
    title: 'Capacity during planned work',
    caption:
      'Replicas out at a time, the capacity of their pool that they are, the share of the year that takes, and how unavailable the workload is meanwhile (guide S85).',
    columns: [
      strategyColumn(),
      textColumn({ key: 'component', header: 'Component', priority: 1, of: ({ component }) => component }),
      textColumn({ key: 'location', header: 'Location', priority: 1, of: ({ location }) => location }),
      countColumn({ key: 'replicas', header: 'Replicas', priority: 2, of: ({ replicas }) => replicas }),
      countColumn({ key: 'batch', header: 'Out at a time', priority: 1, of: ({ batch }) => batch }),
      ratioColumn({
        key: 'capacityLoss',
        header: 'Capacity out',
        priority: 1,
        of: ({ capacityLossRatio }) => capacityLossRatio,
      }),
      ratioColumn({ key: 'maintenanceRatio', header: 'Of the year', priority: 2, of: (row) => row.maintenanceRatio }),
      ratioColumn({
        key: 'during',
        header: 'Unavailable meanwhile',
        priority: 1,
        of: (row) => row.unavailabilityDuring,
      }),
      ratioColumn({ key: 'otherwise', header: 'Otherwise', priority: 3, of: (row) => row.unavailabilityOtherwise }),
    ],
    items: rows.flatMap(({ strategy, pools }) => pools.map((pool) => ({ ...pool, strategy }))),
  });
}

/** Whether updates of a zone at a time still meet the tolerance (guide S85). */
export function zoneUpdatesTable(rows: readonly ZoneUpdate[]): Table {
  return tableOf<ZoneUpdate>({
    id: 'zone-updates',
    title: 'Updates of one zone at a time',
    caption:
      'Replicas left while the fullest zone is out, against those that a failure state needs; and with the tolerated losses meanwhile, each kind on its own (guide S85).',
    columns: [
      strategyColumn(),
      textColumn({ key: 'component', header: 'Component', priority: 1, of: ({ component }) => component }),
      textColumn({ key: 'location', header: 'Location', priority: 2, of: ({ location }) => location }),
      countColumn({ key: 'zones', header: 'Zones', priority: 4, of: ({ zones }) => zones }),
      countColumn({ key: 'replicas', header: 'Replicas', priority: 2, of: ({ replicas }) => replicas }),
      countColumn({ key: 'left', header: 'Left', priority: 1, of: ({ left }) => left }),
      countColumn({ key: 'needed', header: 'Needed', priority: 1, of: ({ needed }) => needed }),
      yesNoColumn({ key: 'servesLoad', header: 'Serves the load', priority: 1, of: ({ servesLoad }) => servesLoad }),
      yesNoColumn({
        key: 'toleratesReplicas',
        header: 'And loses replicas',
        priority: 2,
        of: (row) => row.toleratesReplicas,
      }),
      yesNoColumn({ key: 'toleratesZones', header: 'And loses zones', priority: 2, of: (row) => row.toleratesZones }),
      countColumn({
        key: 'replicasToTolerate',
        header: 'Replicas for all',
        priority: 2,
        of: (row) => row.replicasToTolerate,
      }),
    ],
    items: rows,
  });
}

/** Degraded states against a full standby set (guide S11, S12). */
export function degradedModesTable(rows: readonly DegradedMode[], currency: string): Table {
  return tableOf<DegradedMode>({
    id: 'degraded-modes',
    title: 'Serving a part during a failure',
    caption: `A standby set in ${rows[0]?.location ?? 'the second location'} that serves at least this share of the load, what it serves before it sheds, and its cost a month of 730 hours in ${currency} (guide S11, S12).`,
    columns: [
      ratioColumn({
        key: 'minServedRatio',
        header: 'Must be served',
        priority: 1,
        of: (row) => Number(row.minServedRatio),
      }),
      countColumn({ key: 'replicas', header: 'Replicas', priority: 1, of: replicasOf }),
      textColumn({ key: 'components', header: 'By component', priority: 3, of: componentsText }),
      ratioColumn({ key: 'servedRatio', header: 'Served', priority: 1, of: ({ servedRatio }) => servedRatio }),
      ratioColumn({ key: 'shedRatio', header: 'Shed', priority: 2, of: ({ shedRatio }) => shedRatio }),
      amountColumn({
        key: 'cost',
        header: 'Cost a month',
        unit: currency,
        priority: 1,
        of: ({ costPerMonth }) => costPerMonth,
      }),
      amountColumn({
        key: 'saving',
        header: 'Saved a month',
        unit: currency,
        priority: 1,
        of: (row) => row.savingPerMonth,
      }),
      ratioColumn({ key: 'savingRatio', header: 'Of the full set', priority: 2, of: ({ savingRatio }) => savingRatio }),
      yesNoColumn({ key: 'isPlanned', header: 'As stated', priority: 2, of: ({ isPlanned }) => isPlanned }),
    ],
    items: rows,
  });
}

function replicasOf({ components }: DegradedMode): number {
  return components.reduce((sum, { replicas }) => sum + replicas, 0);
}

function componentsText({ components }: DegradedMode): string {
  return components.map(({ component, replicas }) => `${component} ${String(replicas)}`).join(', ');
}

/** What must always be on for the speed at which the pools grow (guide S22, S42, S78). */
export function scalingTable(scaling: ScalingStrategy, currency: string): Table {
  return tableOf({
    id: 'scaling-strategy',
    title: 'Scaling out against running ready',
    caption: `${windowText(scaling)} ${breakEvenText(scaling, currency)}(guide S22, S42, S78).`,
    columns: scalingColumns(),
    items: scaling.pools,
  });
}

function scalingColumns(): readonly ColumnOf<ScalingPool>[] {
  return [
    textColumn({ key: 'component', header: 'Component', priority: 1, of: ({ component }) => component }),
    textColumn({ key: 'location', header: 'Location', priority: 1, of: ({ location }) => location }),
    countColumn({
      key: 'needed',
      header: 'Needed after a loss',
      priority: 1,
      of: ({ neededAfterLoss }) => neededAfterLoss,
    }),
    countColumn({
      key: 'running',
      header: 'Run at capacity',
      priority: 1,
      of: ({ runningAtCapacity }) => runningAtCapacity,
    }),
    countColumn({
      key: 'ready',
      header: 'Run overprovisioned',
      priority: 3,
      of: ({ runningOverprovisioned }) => runningOverprovisioned,
    }),
    durationColumn({
      key: 'grownAfter',
      header: 'Grown after',
      priority: 2,
      of: ({ grownAfterSeconds }) => grownAfterSeconds,
    }),
    countColumn({
      key: 'leastRunning',
      header: 'Always on at least',
      priority: 1,
      of: ({ leastRunning }) => leastRunning,
    }),
    ratioColumn({
      key: 'leastRatio',
      header: 'Of what is needed',
      priority: 2,
      of: ({ leastAlwaysOnRatio }) => leastAlwaysOnRatio,
    }),
    durationColumn({
      key: 'longest',
      header: 'May scale out for',
      priority: 3,
      of: ({ longestScaleOutSeconds }) => longestScaleOutSeconds,
    }),
    yesNoColumn({ key: 'isFastEnough', header: 'Fast enough', priority: 1, of: ({ isFastEnough }) => isFastEnough }),
  ];
}

const WINDOW_WORDS: Readonly<Record<ScalingStrategy['windowFrom'], string>> = {
  GIVEN: 'the given window',
  RTO_TARGET: 'the RTO target',
  NOWHERE: 'no window',
};

function windowText({ windowSeconds, windowFrom }: ScalingStrategy): string {
  if (windowSeconds === null) return 'No RTO target and no window is given, so nothing is judged.';
  return `Replicas that must always be on so that service is back within ${formatDuration(windowSeconds)}, ${WINDOW_WORDS[windowFrom]}.`;
}

function breakEvenText({ breakEven }: ScalingStrategy, currency: string): string {
  if (breakEven === null) return '';
  const saving = `Scaling out saves ${formatAmount(breakEven.savingPerYear)} ${currency} a year, sheds ${formatRatio(breakEven.shedRatio)} of the load until it has grown, ${formatNumber(breakEven.lossesPerYear)} times a year`;
  if (breakEven.breakEvenSeconds === null) return `${saving}. `;
  return `${saving}, and is the cheaper way while that takes less than ${formatDuration(breakEven.breakEvenSeconds)}; it takes ${formatDuration(breakEven.scaleOutSeconds)} `;
}
