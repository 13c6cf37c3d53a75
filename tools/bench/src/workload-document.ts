/** How large a made-up workload is. */
export interface WorkloadSize {
  readonly components: number;
  /** 1 to 6. */
  readonly regions: number;
  readonly flows: number;
}

/** The size at which an evaluation is to be answered while somebody types. */
export const REGULAR_SIZE: WorkloadSize = { components: 12, regions: 3, flows: 4 };

const LOCATIONS = [
  'azure/eastus',
  'azure/westus3',
  'azure/northeurope',
  'azure/westeurope',
  'azure/southeastasia',
  'azure/australiaeast',
];

/** Shares of the traffic fall from location to location, and those of the demand from flow to flow, by this much. */
const UNEVENNESS = 0.1;

/**
 * A workload document that every strategy has a plan for: mostly compute, every fourth component a store with a managed
 * alternative, now and then a managed and a global service; regions of three zones and unequal shares; flows over most of
 * the components with unequal shares, one of them critical; stamps, growth and what runs today.
 */
export function workloadDocument({ components, regions, flows }: WorkloadSize): object {
  const locations = LOCATIONS.slice(0, regions);
  const all = Array.from({ length: components }, (_, index) => component(index, locations));
  const names = all.map(({ name }) => name);
  return {
    name: `${String(components)} components in ${String(regions)} regions`,
    demand: { peakPerSecond: 12_000, averagePerSecond: 5000, annualGrowth: 0.2, horizonMonths: 12 },
    targets: { availability: 0.999, rto: '15m', rpo: '5m', monthlyBudget: 100_000, downtimeCostPerHour: 5000 },
    failover: { successRatio: 0.95 },
    strategyOptions: { stampCapacityPerSecond: 1500, allocationSuccessRatio: 0.9 },
    locations: unevenShares(regions).map((trafficShare, index) => ({
      location: locations[index],
      trafficShare,
      zones: 3,
    })),
    components: all,
    flows: unevenShares(flows).map((share, flow) => ({
      name: `flow-${String(flow)}`,
      share,
      path: pathOf(names, { flow, flows }),
      ...(flow === 0 ? { criticality: 'CRITICAL' } : {}),
    })),
    priceOverrides: locations.flatMap((from) =>
      locations.filter((to) => to !== from).map((to) => ({ crossRegionPerGib: '0.02', from, to })),
    ),
  };
}

/** Every flow leaves out another part of the components; a single one goes over all. */
function pathOf(names: readonly string[], { flow, flows }: { readonly flow: number; readonly flows: number }) {
  return flows === 1 ? names : names.filter((_, index) => index < 2 || (index + flow) % flows !== 0);
}

/** Shares in percent that fall evenly and add up to 100 %. */
function unevenShares(count: number): readonly string[] {
  const weights = Array.from({ length: count }, (_, index) => 1 + UNEVENNESS * (count - index));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const shares = weights.slice(1).map((weight) => Math.round((1000 * weight) / sum));
  const first = 1000 - shares.reduce((total, share) => total + share, 0);
  return [first, ...shares].map((share) => `${String(share / 10)}%`);
}

/** Every twelfth component is a managed service and every twelfth a global one. */
const KIND_CYCLE = 12;
const MANAGED_POSITION = 5;
const GLOBAL_POSITION = 9;
const STORE_CYCLE = 4;

interface ComponentDocument {
  readonly name: string;
  readonly [field: string]: unknown;
}

function component(index: number, locations: readonly string[]): ComponentDocument {
  if (index % KIND_CYCLE === MANAGED_POSITION) return { name: `queue-${String(index)}`, ...MANAGED };
  if (index % KIND_CYCLE === GLOBAL_POSITION) return { name: `identity-${String(index)}`, ...GLOBAL };
  const current = locations.map((location) => ({ location, running: 90, zones: 3 }));
  if (index % STORE_CYCLE === STORE_CYCLE - 1) {
    return { name: `store-${String(index)}`, ...STORE, capacityPerSecond: 20_000 + 70 * index, current };
  }
  return { name: `web-${String(index)}`, ...COMPUTE, capacityPerSecond: 90 + 3 * (index % 50), current };
}

const COMPUTE = { kind: 'compute', sku: 'Standard_D4s_v5', bytesPerCall: 2000, diskGib: 64 };

const MANAGED_SERVICE = { capacityUnitsPerCall: 2, pricePerCapacityUnitHour: '0.00008', availability: '99.99%' };

const STORE = {
  kind: 'data',
  sku: 'Standard_E8s_v5',
  callsPerWorkUnit: 0.5,
  writeRatio: 0.1,
  writesPerSecond: 50,
  bytesPerWrite: 2000,
  storageGib: 500,
  geoBackup: true,
  managedAlternative: MANAGED_SERVICE,
};

const MANAGED = { kind: 'managed', ...MANAGED_SERVICE };

const GLOBAL = { kind: 'global', availability: '99.99%', monthlyCost: 30 };
