import type { CommitLatency, ReadWriteAvailability, StorageOption, StoreAvailability } from '@headroom/core';

import {
  amountColumn,
  availabilityColumn,
  countColumn,
  downtimeColumn,
  numberColumn,
  ratioColumn,
  textColumn,
  yesNoColumn,
} from './column-kinds.js';
import { strategyColumn } from './strategy-column.js';
import { type Table, tableOf } from './table.js';

/** Availability of every store by where its members stand (guide S08, S53). */
export function storeAvailabilityTable(rows: readonly StoreAvailability[]): Table {
  return tableOf<StoreAvailability>({
    id: 'store-availability',
    title: 'Availability of data by placement',
    caption:
      'Share of time in which enough members of a shard are up, exact over locations, zones and members, before any failover. The availability of one shard is also the mean share of the data within reach (guide S08, S53).',
    columns: [
      strategyColumn(),
      textColumn({ key: 'component', header: 'Store', priority: 1, of: ({ component }) => component }),
      textColumn({ key: 'location', header: 'Location', priority: 1, of: placeOf }),
      textColumn({ key: 'placement', header: 'Members by zone', priority: 3, of: zonesOf }),
      countColumn({ key: 'needed', header: 'Members needed', priority: 2, of: ({ needed }) => needed }),
      countColumn({ key: 'shards', header: 'Shards', priority: 3, of: ({ shards }) => shards }),
      availabilityColumn({ key: 'shard', header: 'One shard', priority: 1, of: ({ shard }) => shard }),
      availabilityColumn({ key: 'allShards', header: 'All shards', priority: 2, of: ({ allShards }) => allShards }),
      numberColumn({
        key: 'meanShardsDown',
        header: 'Shards down on average',
        priority: 5,
        of: (row) => row.meanShardsDown,
      }),
      ratioColumn({
        key: 'blastRadiusRatio',
        header: 'Data lost with a shard',
        priority: 3,
        of: ({ blastRadiusRatio }) => blastRadiusRatio,
      }),
    ],
    items: rows,
  });
}

function placeOf({ location }: StoreAvailability): string {
  return location ?? 'all, one quorum';
}

function zonesOf({ placement, location }: StoreAvailability): string {
  return placement
    .map(({ location: place, perZone }) => `${location === null ? `${place} ` : ''}${perZone.join(' + ')}`)
    .join(', ');
}

/** Reads against writes of every store (guide S54). */
export function readWriteTable(rows: readonly ReadWriteAvailability[], currency: string): Table {
  return tableOf<ReadWriteAvailability>({
    id: 'read-write-availability',
    title: 'Reads against writes',
    caption: `Share of time in which a shard can be read and written where its writes are taken; read replicas help reads alone. Downtime by promotion in a year, a read replica’s cost in ${currency} a month of 730 hours (guide S54).`,
    columns: [
      strategyColumn(),
      textColumn({ key: 'component', header: 'Store', priority: 1, of: ({ component }) => component }),
      textColumn({ key: 'locations', header: 'Written in', priority: 3, of: ({ locations }) => locations.join(', ') }),
      availabilityColumn({
        key: 'writerAlone',
        header: 'Writer alone',
        priority: 3,
        of: ({ writerAlone }) => writerAlone,
      }),
      availabilityColumn({ key: 'writes', header: 'Writes', priority: 1, of: ({ writes }) => writes }),
      downtimeColumn({
        key: 'promotionMinutesPerYear',
        header: 'Promotion a year',
        priority: 3,
        of: ({ promotionMinutesPerYear }) => promotionMinutesPerYear,
      }),
      countColumn({
        key: 'readReplicas',
        header: 'Read replicas',
        priority: 2,
        of: ({ readReplicas }) => readReplicas,
      }),
      availabilityColumn({ key: 'reads', header: 'Reads', priority: 1, of: ({ reads }) => reads }),
      availabilityColumn({ key: 'calls', header: 'All calls', priority: 2, of: ({ calls }) => calls }),
      countColumn({
        key: 'readReplicasForTarget',
        header: 'Read replicas for the target',
        priority: 2,
        of: ({ readReplicasForTarget }) => readReplicasForTarget,
      }),
      amountColumn({
        key: 'readReplicaCostPerMonth',
        header: 'A read replica a month',
        unit: currency,
        priority: 4,
        of: ({ readReplicaCostPerMonth }) => readReplicaCostPerMonth,
      }),
    ],
    items: rows,
  });
}

const WAIT_WORDS: Readonly<Record<CommitLatency['waitsFor'], string>> = {
  MAJORITY: 'a majority',
  ALL_COPIES: 'every synchronous copy',
  NOBODY: 'nobody',
};

/** Coordinated writes against the latency target (guide S45, S50, S51). */
export function commitLatencyTable(rows: readonly CommitLatency[]): Table {
  return tableOf<CommitLatency>({
    id: 'commit-latency',
    title: 'Commits',
    caption:
      'One commit in milliseconds, before and after the copy that is felt most is lost; writes a second that must follow one another, and commits under way at once at the design load (guide S45, S50, S51, S97).',
    columns: [
      strategyColumn(),
      textColumn({ key: 'component', header: 'Store', priority: 1, of: ({ component }) => component }),
      textColumn({ key: 'waitsFor', header: 'Waits for', priority: 2, of: ({ waitsFor }) => WAIT_WORDS[waitsFor] }),
      numberColumn({ key: 'commitMs', header: 'Commit', unit: 'ms', priority: 1, of: ({ commitMs }) => commitMs }),
      textColumn({ key: 'afterLoss', header: 'After a loss', priority: 2, of: afterLossText }),
      numberColumn({
        key: 'commitsPerUnit',
        header: 'Commits a unit of work',
        priority: 4,
        of: (row) => row.commitsPerUnit,
      }),
      yesNoColumn({
        key: 'withinTarget',
        header: 'Within target',
        priority: 1,
        of: ({ withinTarget }) => withinTarget,
      }),
      yesNoColumn({
        key: 'withinTargetAfterLoss',
        header: 'Within target after a loss',
        priority: 2,
        of: ({ withinTargetAfterLoss }) => withinTargetAfterLoss,
      }),
      numberColumn({
        key: 'serialWritesPerSecond',
        header: 'Writes in sequence',
        unit: '/s',
        priority: 2,
        of: ({ serialWritesPerSecond }) => serialWritesPerSecond,
      }),
      numberColumn({
        key: 'concurrentCommits',
        header: 'Commits at once',
        priority: 3,
        of: ({ concurrentCommits }) => concurrentCommits,
      }),
    ],
    items: rows,
  });
}

function afterLossText({ stopsAfterLoss, commitAfterLossMs }: CommitLatency): string | null {
  if (stopsAfterLoss) return 'writes stop';
  return commitAfterLossMs === null ? null : `${String(Number(commitAfterLossMs.toPrecision(4)))} ms`;
}

/** Storage redundancies of the providers against what the strategy asks (guide S44, S123). */
export function storageOptionsTable(rows: readonly StorageOption[]): Table {
  return tableOf<StorageOption>({
    id: 'storage-options',
    title: 'Storage redundancy',
    caption:
      'Copies that the price of a stored GiB contains. Fits: outlives the zones and regions that the strategy keeps the data against (guide S44, S123).',
    columns: [
      strategyColumn(),
      textColumn({ key: 'component', header: 'Store', priority: 1, of: ({ component }) => component }),
      textColumn({
        key: 'option',
        header: 'Option',
        priority: 1,
        of: ({ provider, option }) => `${provider} ${option}`,
      }),
      countColumn({ key: 'copies', header: 'Copies', priority: 1, of: ({ copies }) => copies }),
      yesNoColumn({ key: 'fits', header: 'Fits', priority: 1, of: ({ fits }) => fits }),
      yesNoColumn({
        key: 'needsAccountFailover',
        header: 'After a failover only',
        priority: 2,
        of: ({ needsAccountFailover }) => needsAccountFailover,
      }),
      yesNoColumn({
        key: 'readsSecondary',
        header: 'Copy can be read',
        priority: 3,
        of: ({ readsSecondary }) => readsSecondary,
      }),
    ],
    items: rows,
  });
}
