import type { FindingExample } from './finding-example.fixture.js';

/** Two regions of the clean document, one of them another. */
function second(location: string | Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const id = typeof location === 'string' ? location : location['location'];
  return {
    locations: ['azure/eastus', location],
    'dns.resolvers[1].location': id,
    'hub.locations': ['azure/eastus', id],
  };
}

/** A place that no catalogue knows, with own prices. */
const OWN_PLACE = {
  ...second({ location: 'onprem/vault', zones: 3 }),
  'components[0].perLocation': { 'onprem/vault': { pricePerHour: '0.2', sku: 'rack' } },
  'components[1].perLocation': { 'onprem/vault': { pricePerHour: '0.6', sku: 'rack' } },
};

/** Examples of the findings about locations, and about what is tested and reviewed. */
export const LOCATION_EXAMPLES = {
  NO_ZONES_IN_REGION: { changes: { 'locations[1].zones': 1 }, near: { 'locations[1].zones': 2 } },
  REGION_PAIR_TOO_NEAR: {
    changes: second('azure/eastus2'),
    near: {
      ...second('azure/ukwest'),
      'locations[0].location': 'azure/uksouth',
      'dns.resolvers[0].location': 'azure/uksouth',
      'hub.locations': ['azure/uksouth', 'azure/ukwest'],
    },
  },
  DISTANCE_UNKNOWN: { changes: OWN_PLACE, isNotCurable: true },
  RESIDENCY: {
    changes: { 'targets.residency': ['Europe'] },
    near: { 'targets.residency': ['united states'] },
  },
  RESIDENCY_UNKNOWN: {
    changes: { ...OWN_PLACE, 'targets.residency': ['United States'] },
    near: { 'targets.residency': ['United States'] },
    isNotCurable: true,
  },
  PLAN_DATE_UNKNOWN: { changes: { asOf: undefined }, isNotCurable: true },
  REVIEW_UNKNOWN: { changes: { reviewOn: undefined } },
  REVIEW_OVERDUE: { changes: { reviewOn: '2026-06-29' }, near: { reviewOn: '2026-06-30' } },
  SCALING_TEST_UNKNOWN: { changes: { scalingTestedOn: undefined } },
  SCALING_UNTESTED: { changes: { scalingTestedOn: '2025-06-29' }, near: { scalingTestedOn: '2025-06-30' } },
  FAILOVER_TEST_UNKNOWN: { changes: { 'failover.testedOn': undefined } },
  FAILOVER_UNTESTED: { changes: { 'failover.testedOn': '2026-07-01' }, near: { 'failover.testedOn': '2026-06-30' } },
  SPREAD_LATENCY: {
    changes: { 'targets.latencyMs': 1, 'components[1].writeRatio': 0.05, 'components[1].regionReplication': 'SYNC' },
    near: { 'targets.latencyMs': 20, 'components[1].writeRatio': 0.05, 'components[1].regionReplication': 'SYNC' },
  },
  LATENCY_UNKNOWN: {
    changes: { ...OWN_PLACE, 'targets.latencyMs': 20, 'components[1].writeRatio': 0.05 },
    near: {
      ...OWN_PLACE,
      'locations[1].rttMs': 30,
      'targets.latencyMs': 20,
      'components[1].writeRatio': 0.05,
    },
    isNotCurable: true,
  },
  ZONELESS_LOCATION_MISSES_TOLERANCE: {
    changes: second('azure/westus'),
    near: { ...second('azure/westus'), 'targets.tolerate.zones': undefined },
  },
  QUOTA_AT_FAILOVER: {
    // 150 replicas of 4 vCPUs after a failover.
    changes: { 'locations[1].quota': { standardDSv5Family: 599 } },
    near: { 'locations[1].quota': { standardDSv5Family: 600 } },
  },
} as const satisfies Readonly<Record<string, FindingExample>>;
