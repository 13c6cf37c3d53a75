import { countOf, listOf, measureOf, wordOf } from '../finding-values.js';
import { about, telling } from './finding-sentences.js';

/** Findings about data stores: copies, consistency, failover, locks and backups (S07, S43–S54, S109, S110, S118–S121). */
export const DATA_FINDINGS = {
  NO_DATA_STORE: about(
    () => 'No data store is stated, so no data loss is planned for',
    'Add the stores that hold data, logs, messages or caches, or state that there are none.',
  ),
  DATA_NOT_REPLICATED: about(
    (subject) => `${subject} has no copy in another location: what is lost with the location comes from a backup only`,
    'Replicate it to another region (regionReplication), or accept the backup’s age as data loss.',
  ),
  ZONE_COPIES_MISSING: about(
    (subject) => `${subject} is not copied synchronously between zones: the loss of a zone can lose data`,
    'Use zone-redundant storage (zoneReplication SYNC).',
  ),
  SYNC_STOPS_WRITES: about(
    (subject) =>
      `${subject} waits for every remote copy and does not degrade: while one location is down its writes stop`,
    'Let it degrade to asynchronous copies (degradeToAsync), or count the remote location as a dependency.',
  ),
  STRONG_CONSISTENCY_ACROSS_REGIONS: about(
    (subject) => `${subject} keeps strong consistency between regions: every write waits for the round trip`,
    'Relax the consistency where the flow allows it.',
  ),
  CONFLICT_POLICY_MISSING: about(
    (subject) => `${subject} is written in several places, but no policy says which of two conflicting writes wins`,
    'State conflictPolicy.',
  ),
  CROSS_STORE_TRANSACTION: telling(
    (subject, values) =>
      `Flow ${subject} writes to ${listOf(values, 'stores')} in one path: a failure between them leaves them apart`,
    'Avoid one transaction over several stores, or make the steps repeatable.',
  ),
  NO_AUTOMATIC_FAILOVER: about(
    (subject) => `${subject} does not fail over by itself: somebody has to decide and promote a copy`,
    'Turn automatic failover on, or set failover.decide to the time that people need.',
  ),
  AUTOMATIC_FAILOVER_UNKNOWN: about(
    (subject) => `Whether ${subject} fails over by itself is not stated`,
    'State autoFailover.',
  ),
  REPLICATION_IS_NOT_BACKUP: about(
    (subject) => `${subject} is replicated but not backed up: copies repeat a deletion or a corruption at once`,
    'Back it up (backup) with a retention that covers the time until an error is noticed.',
  ),
  BACKUP_UNKNOWN: about((subject) => `Whether ${subject} is backed up is not stated`, 'State backup.'),
  MISSING_DELETE_LOCK: telling(
    (subject) => `${subject} can be deleted by accident, which no redundancy survives`,
    'Put a delete lock (CanNotDelete) on it.',
  ),
  DELETE_LOCK_UNKNOWN: telling(
    (subject) => `Whether ${subject} is protected by a delete lock is not stated`,
    'State deleteLock.',
  ),
  LOCK_WITHOUT_BACKUP: telling(
    (subject) => `${subject} is locked against deletion but not backed up: a lock protects the resource, not its data`,
    'Back it up as well.',
  ),
  NO_GEO_BACKUP: telling(
    (subject, values) =>
      `${subject} has no backup outside ${listOf(values, 'locations')}: after a lost region there is nothing to restore from`,
    'Keep backups in another region (geoBackup), or replicate the store.',
  ),
  SHARD_WITHOUT_REPLICAS: telling(
    (subject, values) =>
      `${subject} has ${countOf(values, { key: 'running', noun: 'replica' })} for ${countOf(values, { key: 'shards', noun: 'shard' })}: the loss of one makes its part of the data unreachable`,
    'Run at least two replicas per shard.',
  ),
  LOST_WRITER_STOPS_WRITES: telling(
    (subject, values) =>
      `${subject} writes in ${wordOf(values, 'location')}: when that is lost nobody’s writes of ${listOf(values, 'flows')} succeed until a copy is promoted, which takes ${measureOf(values, 'promotionSeconds')}`,
    'Plan with the promotion time, or use a store with several writers.',
  ),
} as const;
