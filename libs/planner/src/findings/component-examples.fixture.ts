import type { FindingExample } from './finding-example.fixture.js';

const SECOND_STORE = {
  name: 'ledger',
  kind: 'data',
  sku: 'Standard_E8s_v5',
  capacityPerSecond: 900,
  writeRatio: 0.01,
  consistency: 'STRONG',
  deleteLock: true,
  backup: true,
  autoFailover: true,
};

/** Examples of the findings about components and data. */
export const COMPONENT_EXAMPLES = {
  STATEFUL_COMPUTE: { changes: { 'components[0].stateful': true } },
  COMPONENT_ON_NO_PATH: {
    changes: { flows: [{ name: 'browse', share: 1, path: ['web'] }] },
    near: { flows: [{ name: 'browse', share: 1, path: ['web', 'orders'] }] },
  },
  MIXED_SKUS: {
    changes: { 'components[0].perLocation': { 'azure/westus3': { sku: 'Standard_D8s_v5' } } },
    near: { 'components[0].perLocation': { 'azure/westus3': { pricePerHour: '0.2' } } },
  },
  NORMAL_LIMIT_ABOVE_FAILURE_LIMIT: {
    changes: { 'utilization.normalMax': 0.81 },
    near: { 'utilization.normalMax': 0.8 },
  },
  FAILURE_LIMIT_ABOVE_SHEDDING: {
    changes: { 'utilization.failureMax': 0.96 },
    near: { 'utilization.failureMax': 0.95 },
  },
  AUTOSCALE_UNUSED: {
    changes: { 'demand.hourlyProfile': [...Array<number>(23).fill(0.5), 1] },
    near: { 'demand.hourlyProfile': Array<number>(24).fill(1) },
  },
  MANAGED_OPTION_NOT_EVALUATED: { changes: { 'components[0].managedAlternative': undefined }, isNotCurable: true },
  NO_DATA_STORE: { changes: { 'components[1]': undefined }, isNotCurable: true },
  DATA_NOT_REPLICATED: { changes: { 'components[1].regionReplication': 'NONE' } },
  ZONE_COPIES_MISSING: {
    changes: { 'components[1].zoneReplication': 'NONE' },
    near: { 'components[1].zoneReplication': 'ASYNC' },
  },
  SYNC_STOPS_WRITES: {
    changes: { 'components[1].regionReplication': 'SYNC', 'components[1].degradeToAsync': false },
    near: { 'components[1].regionReplication': 'SYNC' },
  },
  STRONG_CONSISTENCY_ACROSS_REGIONS: {
    changes: { 'components[1].consistency': 'STRONG' },
    near: { 'components[1].consistency': 'BOUNDED' },
  },
  CONFLICT_POLICY_MISSING: {
    changes: { 'components[1].topology': 'MULTI_WRITER' },
    near: { 'components[1].topology': 'MULTI_WRITER', 'components[1].conflictPolicy': 'CUSTOM' },
  },
  CROSS_STORE_TRANSACTION: {
    changes: {
      'components[1].writeRatio': 0.01,
      'components[1].consistency': 'STRONG',
      'components[2]': SECOND_STORE,
    },
    near: { 'components[1].writeRatio': 0.01, 'components[2]': SECOND_STORE },
  },
  NO_AUTOMATIC_FAILOVER: {
    changes: { 'components[1].autoFailover': false },
    near: {
      'components[1].autoFailover': false,
      'components[1].topology': 'MULTI_WRITER',
      'components[1].conflictPolicy': 'CUSTOM',
    },
  },
  AUTOMATIC_FAILOVER_UNKNOWN: {
    changes: { 'components[1].autoFailover': undefined },
    near: { 'components[1].autoFailover': undefined, 'components[1].topology': 'QUORUM' },
  },
  REPLICATION_IS_NOT_BACKUP: { changes: { 'components[1].backup': false } },
  BACKUP_UNKNOWN: { changes: { 'components[1].backup': undefined } },
  MISSING_DELETE_LOCK: {
    changes: { 'components[1].deleteLock': false, 'router.deleteLock': false, 'dns.deleteLock': false },
  },
  DELETE_LOCK_UNKNOWN: {
    changes: { 'components[1].deleteLock': undefined, 'router.deleteLock': undefined, 'dns.deleteLock': undefined },
  },
  LOCK_WITHOUT_BACKUP: {
    changes: { 'dns.backup': false },
    near: { 'dns.backup': false, 'dns.deleteLock': false },
  },
  SINGLE_INSTANCE: {
    changes: { 'components[1].capacityPerSecond': 15_000 },
    near: { 'components[1].capacityPerSecond': 14_999 },
  },
  COUNT_BELOW_ZONES: {
    changes: { 'components[1].capacityPerSecond': 15_000, 'components[1].minReplicas': 2 },
    near: { 'components[1].capacityPerSecond': 15_000, 'components[1].minReplicas': 3 },
  },
  SHARD_WITHOUT_REPLICAS: {
    changes: { 'components[1].shards': 4, 'components[1].capacityPerSecond': 15_000, 'components[1].minReplicas': 7 },
    near: { 'components[1].shards': 4, 'components[1].capacityPerSecond': 15_000, 'components[1].minReplicas': 8 },
  },
  LOST_WRITER_STOPS_WRITES: {
    changes: { 'components[1].writeRatio': 0.01 },
    near: {
      'components[1].writeRatio': 0.01,
      'components[1].topology': 'MULTI_WRITER',
      'components[1].conflictPolicy': 'CUSTOM',
    },
  },
  NO_GEO_BACKUP: { changes: { 'components[1].geoBackup': false } },
} as const satisfies Readonly<Record<string, FindingExample>>;
