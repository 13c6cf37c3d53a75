import type {
  CommitLatency,
  DataLossScope,
  ReadWriteAvailability,
  RecoveryPoint,
  StorageOption,
  StoreAvailability,
  WriteConflicts,
} from '@headroom/core';

import { columnsOf, strategyColumn } from './insights-columns.js';
import { type Table, tableOf } from './table.js';

/** Availability of every store by where its members stand (guide S08, S53). */
export function storeAvailabilityTable(rows: readonly StoreAvailability[]): Table {
  const { text, count, ratio, availability, number } = columnsOf<StoreAvailability>();
  return tableOf({
    id: 'store-availability',
    title: 'Availability of data by placement',
    caption:
      'Share of time in which enough members of a shard are up, exact over locations, zones and members, before any failover. The availability of one shard is also the mean share of the data within reach (guide S08, S53).',
    columns: [
      strategyColumn(),
      text({ key: 'component', header: 'Store', priority: 1, of: ({ component }) => component }),
      text({ key: 'location', header: 'Location', priority: 1, of: placeOf }),
      text({ key: 'placement', header: 'Members by zone', priority: 3, of: zonesOf }),
      count({ key: 'needed', header: 'Members needed', priority: 2, of: ({ needed }) => needed }),
      count({ key: 'shards', header: 'Shards', priority: 3, of: ({ shards }) => shards }),
      availability({ key: 'shard', header: 'One shard', priority: 1, of: ({ shard }) => shard }),
      availability({ key: 'allShards', header: 'All shards', priority: 2, of: ({ allShards }) => allShards }),
      number({ key: 'meanShardsDown', header: 'Shards down on average', priority: 5, of: (row) => row.meanShardsDown }),
      ratio({
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
  const { text, count, availability, downtime, amount } = columnsOf<ReadWriteAvailability>();
  return tableOf({
    id: 'read-write-availability',
    title: 'Reads against writes',
    caption: `Share of time in which a shard can be read and written where its writes are taken; read replicas help reads alone. Downtime by promotion in a year, a read replica’s cost in ${currency} a month of 730 hours (guide S54).`,
    columns: [
      strategyColumn(),
      text({ key: 'component', header: 'Store', priority: 1, of: ({ component }) => component }),
      text({ key: 'locations', header: 'Written in', priority: 3, of: ({ locations }) => locations.join(', ') }),
      availability({ key: 'writerAlone', header: 'Writer alone', priority: 3, of: ({ writerAlone }) => writerAlone }),
      availability({ key: 'writes', header: 'Writes', priority: 1, of: ({ writes }) => writes }),
      downtime({
        key: 'promotionMinutesPerYear',
        header: 'Promotion a year',
        priority: 3,
        of: ({ promotionMinutesPerYear }) => promotionMinutesPerYear,
      }),
      count({ key: 'readReplicas', header: 'Read replicas', priority: 2, of: ({ readReplicas }) => readReplicas }),
      availability({ key: 'reads', header: 'Reads', priority: 1, of: ({ reads }) => reads }),
      availability({ key: 'calls', header: 'All calls', priority: 2, of: ({ calls }) => calls }),
      count({
        key: 'readReplicasForTarget',
        header: 'Read replicas for the target',
        priority: 2,
        of: ({ readReplicasForTarget }) => readReplicasForTarget,
      }),
      amount({
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
  const { text, number, yesNo } = columnsOf<CommitLatency>();
  return tableOf({
    id: 'commit-latency',
    title: 'Commits',
    caption:
      'One commit in milliseconds, before and after the copy that is felt most is lost; writes a second that must follow one another, and commits under way at once at the design load (guide S45, S50, S51, S97).',
    columns: [
      strategyColumn(),
      text({ key: 'component', header: 'Store', priority: 1, of: ({ component }) => component }),
      text({ key: 'waitsFor', header: 'Waits for', priority: 2, of: ({ waitsFor }) => WAIT_WORDS[waitsFor] }),
      number({ key: 'commitMs', header: 'Commit', unit: 'ms', priority: 1, of: ({ commitMs }) => commitMs }),
      text({ key: 'afterLoss', header: 'After a loss', priority: 2, of: afterLossText }),
      number({ key: 'commitsPerUnit', header: 'Commits a unit of work', priority: 4, of: (row) => row.commitsPerUnit }),
      yesNo({ key: 'withinTarget', header: 'Within target', priority: 1, of: ({ withinTarget }) => withinTarget }),
      yesNo({
        key: 'withinTargetAfterLoss',
        header: 'Within target after a loss',
        priority: 2,
        of: ({ withinTargetAfterLoss }) => withinTargetAfterLoss,
      }),
      number({
        key: 'serialWritesPerSecond',
        header: 'Writes in sequence',
        unit: '/s',
        priority: 2,
        of: ({ serialWritesPerSecond }) => serialWritesPerSecond,
      }),
      number({
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

const LOSS_WORDS: Readonly<Record<DataLossScope, string>> = {
  REPLICA: 'one replica',
  ZONE: 'a zone',
  REGION: 'a region',
  CORRUPTION: 'corruption or deletion',
};

const SOURCE_WORDS: Readonly<Record<RecoveryPoint['recoversFrom'], string>> = {
  COPY: 'a copy',
  BACKUP: 'a backup',
  NOTHING: 'nothing',
};

/** Recovery points of every store by what is lost (guide S07, S45, S110, S121). */
export function recoveryPointsTable(rows: readonly RecoveryPoint[], currency: string): Table {
  const { text, duration, number, amount } = columnsOf<RecoveryPoint>();
  return tableOf({
    id: 'recovery-points',
    title: 'What a loss takes of the data',
    caption: `Replication copies corruption like any other write, so only a backup helps against it. Writes of the design load; cost of lost data a year in ${currency} (guide S07, S45, S110, S121).`,
    columns: [
      strategyColumn(),
      text({ key: 'component', header: 'Store', priority: 1, of: ({ component }) => component }),
      text({ key: 'scope', header: 'Lost', priority: 1, of: ({ scope }) => LOSS_WORDS[scope] }),
      text({
        key: 'recoversFrom',
        header: 'Recovers from',
        priority: 2,
        of: ({ recoversFrom }) => SOURCE_WORDS[recoversFrom],
      }),
      duration({ key: 'rpoSeconds', header: 'RPO', priority: 1, of: ({ rpoSeconds }) => rpoSeconds }),
      duration({ key: 'meanRpoSeconds', header: 'RPO on average', priority: 4, of: (row) => row.meanRpoSeconds }),
      duration({ key: 'restoreSeconds', header: 'Restore', priority: 3, of: ({ restoreSeconds }) => restoreSeconds }),
      number({ key: 'eventsPerYear', header: 'Losses a year', priority: 3, of: ({ eventsPerYear }) => eventsPerYear }),
      number({
        key: 'writesLostPerEvent',
        header: 'Writes lost each',
        priority: 3,
        of: ({ writesLostPerEvent }) => writesLostPerEvent,
      }),
      number({
        key: 'writesLostPerYear',
        header: 'Writes lost a year',
        priority: 2,
        of: ({ writesLostPerYear }) => writesLostPerYear,
      }),
      amount({
        key: 'costPerYear',
        header: 'Cost a year',
        unit: currency,
        priority: 2,
        of: ({ costPerYear }) => costPerYear,
      }),
    ],
    items: rows,
  });
}

/** Conflicting writes of stores with several writers (guide S76, S83, S109). */
export function writeConflictsTable(rows: readonly WriteConflicts[]): Table {
  const { text, duration, number, yesNo } = columnsOf<WriteConflicts>();
  return tableOf({
    id: 'write-conflicts',
    title: 'Conflicting writes',
    caption:
      'Writes of the design load that the other locations have not seen yet, on average: each may meet another one of the same item (guide S76, S83, S109).',
    columns: [
      strategyColumn(),
      text({ key: 'component', header: 'Store', priority: 1, of: ({ component }) => component }),
      text({ key: 'writers', header: 'Written in', priority: 1, of: ({ writers }) => writers.join(', ') }),
      text({ key: 'policy', header: 'Conflict policy', priority: 2, of: policyText }),
      yesNo({ key: 'needsPolicy', header: 'Policy missing', priority: 1, of: ({ needsPolicy }) => needsPolicy }),
      duration({ key: 'unseenSeconds', header: 'Unseen for', priority: 2, of: ({ unseenSeconds }) => unseenSeconds }),
      number({ key: 'unseenWrites', header: 'Unseen writes', priority: 2, of: ({ unseenWrites }) => unseenWrites }),
    ],
    items: rows,
  });
}

function policyText({ policy }: WriteConflicts): string {
  const words: Readonly<Record<WriteConflicts['policy'], string>> = {
    NONE: 'none',
    LAST_WRITE_WINS: 'last write wins',
    CUSTOM: 'own rule',
  };
  return words[policy];
}

/** Storage redundancies of the providers against what the strategy asks (guide S44, S123). */
export function storageOptionsTable(rows: readonly StorageOption[]): Table {
  const { text, count, yesNo } = columnsOf<StorageOption>();
  return tableOf({
    id: 'storage-options',
    title: 'Storage redundancy',
    caption:
      'Copies that the price of a stored GiB contains. Fits: outlives the zones and regions that the strategy keeps the data against (guide S44, S123).',
    columns: [
      strategyColumn(),
      text({ key: 'component', header: 'Store', priority: 1, of: ({ component }) => component }),
      text({ key: 'option', header: 'Option', priority: 1, of: ({ provider, option }) => `${provider} ${option}` }),
      count({ key: 'copies', header: 'Copies', priority: 1, of: ({ copies }) => copies }),
      yesNo({ key: 'fits', header: 'Fits', priority: 1, of: ({ fits }) => fits }),
      yesNo({
        key: 'needsAccountFailover',
        header: 'After a failover only',
        priority: 2,
        of: ({ needsAccountFailover }) => needsAccountFailover,
      }),
      yesNo({
        key: 'readsSecondary',
        header: 'Copy can be read',
        priority: 3,
        of: ({ readsSecondary }) => readsSecondary,
      }),
    ],
    items: rows,
  });
}
