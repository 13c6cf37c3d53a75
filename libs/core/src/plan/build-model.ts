import { type Decimal, decimal, sumDecimals, ZERO } from '../numbers/decimal.js';
import type {
  GlobalComponent,
  ManagedComponent,
  ReplicatedComponent,
  WorkloadComponent,
} from '../workload/workload-component.js';
import type { Workload, WorkloadFlow } from '../workload/workload.js';
import { callsPerUnitOfWork } from './calls-per-unit-of-work.js';
import { designLoad } from './design-load.js';
import {
  availability,
  exact,
  type ModelComponent,
  type ModelFlow,
  type ModelGlobal,
  type ModelLocation,
  type ModelManaged,
  type ModelReplicated,
  type PlanningModel,
} from './planning-model.js';

/** What every component of the model has, whatever its kind. */
type Common = Pick<ModelComponent, 'index' | 'name' | 'load'>;

/** Prepares a resolved workload for planning. The workload must satisfy `workloadProblems`. */
export function planningModel(workload: Workload): PlanningModel {
  const load = designLoad(workload.demand);
  const locations = modelLocations(workload);
  const callsPerUnit = callsPerUnitOfWork(workload);
  const components = workload.components.map((component, index) =>
    modelComponent({ component, index, calls: load.times(callsPerUnit.get(component.name) ?? ZERO) }),
  );
  const flows = workload.flows.map((flow) => modelFlow(flow, components));
  const critical = flows.filter((flow) => flow.input?.criticality === 'CRITICAL');
  const countingFlows = critical.length > 0 ? critical : flows;
  const { utilization, targets } = workload;
  return {
    workload,
    designLoad: load,
    locations,
    weightSum: sumDecimals(locations.map((location) => location.weight)),
    components,
    flows,
    countingFlows,
    workloadFlow: unionOf(countingFlows, components),
    normalMax: exact(utilization.normalMax),
    failureMax: exact(utilization.failureMax),
    shedAbove: exact(utilization.shedAbove),
    minServedRatio: exact(targets.minServedRatio),
    availableRatio: exact(targets.availableRatio),
  };
}

function modelLocations(workload: Workload): readonly ModelLocation[] {
  const weights = workload.locations.map((location) => decimal(location.trafficWeight));
  const sum = sumDecimals(weights);
  return workload.locations.map((input, index) => {
    const weight = weights[index] ?? ZERO;
    return {
      index,
      id: input.location,
      input,
      weight,
      share: weight.div(sum).toNumber(),
      domainCount: Math.max(1, input.zones),
      availability: availability(input.availability),
      zoneAvailability: availability(input.zoneAvailabilityGivenRegion),
      mttrSeconds: input.mttrSeconds,
      zoneMttrSeconds: input.zoneMttrSeconds,
    };
  });
}

interface ComponentContext {
  readonly component: WorkloadComponent;
  readonly index: number;
  /** Calls per second, all flows together. */
  readonly calls: Decimal;
}

function modelComponent({ component, index, calls }: ComponentContext): ModelComponent {
  const base = { index, name: component.name, load: exact(calls) };
  if (component.kind === 'global') return modelGlobal(base, component);
  return component.kind === 'managed' ? modelManaged(base, component) : modelReplicated(base, component);
}

// Objects that the whole engine reads are written out field by field: each spread of another object would give it a shape of
// its own at run time, and code that meets many shapes is several times slower.

function modelGlobal({ index, name, load }: Common, input: GlobalComponent): ModelGlobal {
  return { index, name, load, kind: 'global', input, availability: availability(input.availability) };
}

/** A managed service with what every component of the model has. */
export function modelManaged({ index, name, load }: Common, input: ManagedComponent): ModelManaged {
  return {
    index,
    name,
    load,
    kind: 'managed',
    input,
    unitsPerCall: decimal(input.capacityUnitsPerCall),
    unitStep: decimal(input.capacityUnitStep),
    availability: availability(input.availability),
    multiRegionAvailability:
      input.multiRegionAvailability === null ? null : availability(input.multiRegionAvailability),
  };
}

function modelReplicated({ index, name, load }: Common, input: ReplicatedComponent): ModelReplicated {
  return {
    index,
    name,
    load,
    kind: 'replicated',
    input,
    capacity: input.placements.map(({ capacityPerSecond }) =>
      capacityPerSecond === null ? null : exact(capacityPerSecond),
    ),
    pricePerHour: input.placements.map(({ pricePerHour }) => decimal(pricePerHour)),
    replicaAvailability: availability(input.replicaAvailabilityGivenZone),
    mttfSeconds: input.mttfSeconds,
    mttrSeconds: input.mttrSeconds,
  };
}

function modelFlow(input: WorkloadFlow, components: readonly ModelComponent[]): ModelFlow {
  const onPath = new Set(input.path.map((step) => step.component));
  return flowOver({ name: input.name, input, components: components.filter(({ name }) => onPath.has(name)) });
}

function unionOf(flows: readonly ModelFlow[], components: readonly ModelComponent[]): ModelFlow {
  const [first] = flows;
  if (flows.length === 1 && first !== undefined) return first;
  const names = new Set(flows.flatMap((flow) => flow.components.map(({ name }) => name)));
  return flowOver({ name: 'workload', input: null, components: components.filter(({ name }) => names.has(name)) });
}

/** A flow with those of its components that stand in replicas. */
export function flowOver({ name, input, components }: Omit<ModelFlow, 'replicated'>): ModelFlow {
  return { name, input, components, replicated: components.filter((component) => component.kind === 'replicated') };
}
