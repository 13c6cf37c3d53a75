import type { FindingExample } from './finding-example.fixture.js';

/** What runs today in both locations of the clean document. */
function today(web: number, zones = 3): Readonly<Record<string, unknown>> {
  const both = (running: number) => [
    { location: 'azure/eastus', running, zones },
    { location: 'azure/westus3', running, zones },
  ];
  return { 'components[0].current': both(web), 'components[1].current': both(18) };
}

/** Nobody says how long an outage may last, and nothing is paid for what stands by. */
const COLD_SPARE_IS_CHEAPEST = {
  'targets.rto': undefined,
  'utilization.normalMax': 0.65,
  'strategyOptions.reserveCapacity': false,
  'strategyOptions.warmRatio': 0.1,
};

const STAMPS = { 'strategyOptions.stampCapacityPerSecond': 1000 };

/** Examples of the findings about how a strategy stands and recovers. */
export const STRATEGY_EXAMPLES = {
  COLD_SPARE_WINS_BY_COST: {
    changes: COLD_SPARE_IS_CHEAPEST,
    near: { ...COLD_SPARE_IS_CHEAPEST, 'targets.downtimeCostPerHour': '1000' },
  },
  OVERLOAD_AFTER_LOSS: {
    // 3,000 a second at 80 % need 38 replicas; 54 in three zones keep 36.
    changes: today(54),
    near: today(57),
  },
  DEGRADED_UNTIL_SCALED_OUT: { changes: { 'utilization.normalMax': 0.65 }, near: { 'utilization.normalMax': 0.47 } },
  CAPACITY_NOT_GUARANTEED: {
    changes: { 'strategyOptions.reserveCapacity': false },
    near: { 'strategyOptions.reserveCapacity': false, 'strategyOptions.allocationSuccessRatio': 1 },
  },
  SCALE_OUT_SLOWER_THAN_REPAIR: {
    // 150 replicas one by one: the last comes 149 × 100 s after the first.
    changes: { 'components[0].scaleOut': { batchReplicas: 1, batchEvery: '100s' } },
    near: { 'components[0].scaleOut': { batchReplicas: 1, batchEvery: '90s' } },
  },
  INDEPENDENCE_ASSUMED: {
    changes: {
      sharedFate: undefined,
      'router.availability': 1,
      'failover.successRatio': 1,
      'failover.detect': 1,
      'failover.reroute': 1,
    },
    near: { 'router.availability': 1, 'failover.successRatio': 1, 'failover.detect': 1, 'failover.reroute': 1 },
  },
  SMALL_LOCATION_HIDDEN: {
    changes: { 'locations[0].trafficShare': 0.95, 'locations[1].trafficShare': 0.05 },
    near: { 'locations[0].trafficShare': 0.94, 'locations[1].trafficShare': 0.06 },
    isNotCurable: true,
  },
  SPREAD_WITHOUT_SPARE: {
    changes: {
      'targets.tolerate.replicas': 0,
      'targets.tolerate.zones': 0,
      'utilization.normalMax': 0.95,
      'utilization.failureMax': 0.95,
    },
  },
  REPLICA_LOSSES_ADD_UP: { changes: { 'failover.detectLocal': '5m' }, isNotCurable: true },
  FAILOVER_SUCCESS_DOMINATES: {
    changes: { 'failover.successRatio': 0.3 },
    near: { 'failover.successRatio': 0.99 },
    isNotCurable: true,
  },
  SHARED_OUTSIDE_STAMPS: {
    changes: {
      ...STAMPS,
      'components[2]': { name: 'identity', kind: 'global', availability: 0.9999, deleteLock: true },
    },
    near: { ...STAMPS, 'components[2]': { name: 'identity', kind: 'global', deleteLock: true } },
    isNotCurable: true,
  },
} as const satisfies Readonly<Record<string, FindingExample>>;
