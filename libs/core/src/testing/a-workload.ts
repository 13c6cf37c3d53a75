import { availableRatioOf, tolerationOf, type TolerateDraft } from './targets.js';
import type {
  Workload,
  WorkloadDemand,
  WorkloadFailover,
  WorkloadFlow,
  WorkloadLocation,
  WorkloadRouter,
  WorkloadStrategyOptions,
  WorkloadTargets,
  WorkloadUtilization,
} from '../workload/workload.js';
import type { WorkloadComponent } from '../workload/workload-component.js';
import { aCompute, type ComponentDraft } from './a-component.js';

/** What a test says about a workload; everything else is as a document that says nothing. */
export interface WorkloadDraft {
  readonly demand?: Partial<WorkloadDemand>;
  readonly utilization?: Partial<WorkloadUtilization>;
  readonly targets?: Partial<Omit<WorkloadTargets, 'tolerate'>> & { readonly tolerate?: TolerateDraft };
  readonly failover?: Partial<WorkloadFailover>;
  readonly router?: Partial<WorkloadRouter>;
  readonly locations?: readonly WorkloadLocation[];
  readonly sharedFate?: Partial<Workload['sharedFate']>;
  readonly components?: readonly ComponentDraft[];
  readonly flows?: readonly WorkloadFlow[];
  readonly strategyOptions?: Partial<WorkloadStrategyOptions>;
  readonly transferPrices?: Partial<Workload['transferPrices']>;
  readonly commitments?: Partial<Workload['commitments']>;
}

/** A location with three zones that never fail, unless said otherwise. */
export function aLocation(location = 'azure/eastus', draft: Partial<WorkloadLocation> = {}): WorkloadLocation {
  return {
    location,
    provider: location.split('/')[0] ?? '',
    trafficWeight: '1',
    zones: 3,
    availability: '1',
    mttrSeconds: 14_400,
    zoneAvailabilityGivenRegion: '1',
    zoneMttrSeconds: 7200,
    quota: null,
    rttMs: null,
    facts: { geography: null, zones: 3, pair: null, latitude: null, longitude: null },
    ...draft,
  };
}

/** Two locations, as most active designs have. */
export const TWO_LOCATIONS = [aLocation('azure/eastus'), aLocation('azure/westus3')];

/** A flow over components with one call each. */
export function aFlow(name: string, path: readonly string[], draft: Partial<WorkloadFlow> = {}): WorkloadFlow {
  return {
    name,
    share: '1',
    path: path.map((component) => ({ component, calls: '1' })),
    criticality: null,
    targets: { availability: null, rtoSeconds: null, rpoSeconds: null, latencyMs: null },
    ...draft,
  };
}

/** A resolved workload: 1,200 a second on one web tier in one location with three zones, unless said otherwise. */
export function aWorkload(draft: WorkloadDraft = {}): Workload {
  const { locations = [aLocation()], targets = {} } = draft;
  const ids = locations.map(({ location }) => location);
  const components = (draft.components ?? [aCompute()]).map((component) => component(ids));
  const { tolerate = {}, minServedRatio = '1', ...judged } = targets;
  return {
    name: 'workload',
    description: null,
    currency: 'USD',
    demand: demandOf(draft.demand),
    utilization: { normalMax: '0.65', failureMax: '0.8', shedAbove: '0.95', ...draft.utilization },
    targets: {
      ...NO_TARGETS,
      minServedRatio,
      availableRatio: availableRatioOf(minServedRatio),
      ...judged,
      tolerate: tolerationOf(tolerate, locations),
    },
    failover: { ...FAILOVER, ...draft.failover },
    router: { ...ROUTER, ...draft.router },
    locations,
    sharedFate: { availability: '1', mttrSeconds: 3600, ...draft.sharedFate },
    components,
    flows: draft.flows ?? [allComponents(components)],
    flowsStated: draft.flows !== undefined,
    strategyOptions: { ...STRATEGY_OPTIONS, ...draft.strategyOptions },
    transferPrices: { crossRegion: [], crossZone: [], ...draft.transferPrices },
    commitments: { loadDiscount: '0', loadTermMonths: 12, spareDiscount: '0', ...draft.commitments },
    ...NOT_SAID,
  };
}

const NOT_SAID = {
  asOf: null,
  reviewOn: null,
  scalingTestedOn: null,
  dns: null,
  hub: null,
  operationsCostPerHour: null,
  maintenance: { eventsPerYear: '12', batchMinutes: '10', batchRatio: null },
  limits: { subnets: [], snat: [], gatewaySkus: [], routers: [] },
};

const NO_TARGETS = {
  availability: null,
  rtoSeconds: null,
  rpoSeconds: null,
  latencyMs: null,
  monthlyBudget: null,
  downtimeCostPerHour: null,
  dataLossCostPerMinute: null,
  residency: null,
};

const FAILOVER: WorkloadFailover = {
  detectSeconds: 35,
  detectLocalSeconds: 10,
  decideSeconds: 0,
  rerouteSeconds: 60,
  restoreSeconds: 14_400,
  successRatio: '1',
  testedOn: null,
};

const ROUTER: WorkloadRouter = {
  sku: null,
  availability: '1',
  monthlyCost: '0',
  priced: true,
  method: 'WEIGHTED',
  methodStated: true,
  drainsUnhealthyLocations: true,
  deleteLock: null,
};

const STRATEGY_OPTIONS: WorkloadStrategyOptions = {
  warmRatio: '0.1',
  reserveCapacity: false,
  allocationSuccessRatio: '1',
  stampCapacityPerSecond: null,
  spareStamps: 1,
};

function demandOf(draft: Partial<WorkloadDemand> = {}): WorkloadDemand {
  const { peakPerSecond = '1200' } = draft;
  return {
    peakPerSecond,
    averagePerSecond: peakPerSecond,
    annualGrowth: '0',
    horizonMonths: 0,
    p90PeakPerSecond: null,
    designQuantile: '0.95',
    hourlyProfile: null,
    ...draft,
  };
}

function allComponents(components: readonly WorkloadComponent[]): WorkloadFlow {
  const path = components.map(({ name, callsPerWorkUnit }) => ({ component: name, calls: callsPerWorkUnit }));
  return { ...aFlow('all', []), path };
}
