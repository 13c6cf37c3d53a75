import { type Decimal, decimal, ONE, sumDecimals, ZERO } from '../numbers/decimal.js';
import type {
  ComputeComponent,
  DataComponent,
  GlobalComponent,
  ManagedComponent,
  NetworkComponent,
  ReplicatedComponent,
  Workload,
  WorkloadComponent,
  WorkloadFlow,
  WorkloadLocation,
} from '../workload/workload.js';
import { designLoad } from './design-load.js';

/** A decimal beside its double: the exact one decides counts and money, the double carries probabilities and times. */
export interface Exact {
  readonly exact: Decimal;
  readonly value: number;
}

/** A probability with its complement, both formed from the decimal text (model §19.3). */
export interface Availability {
  readonly up: number;
  readonly down: number;
}

/** A location ready for arithmetic. */
export interface ModelLocation {
  readonly index: number;
  readonly id: string;
  readonly input: WorkloadLocation;
  /** Weight in the split of traffic; the share is weight / sum of weights. */
  readonly weight: Decimal;
  readonly share: number;
  /** Failure domains inside: max(1, zones). */
  readonly domainCount: number;
  readonly availability: Availability;
  readonly zoneAvailability: Availability;
  readonly mttrSeconds: number;
  readonly zoneMttrSeconds: number;
}

/** What every component has in the model. */
interface ModelComponentBase {
  readonly index: number;
  readonly name: string;
  /** L_c of contract 2.1: load of the whole workload on this component, calls per second. */
  readonly load: Exact;
}

/** A component that stands in replicas. */
export interface ModelReplicated extends ModelComponentBase {
  readonly kind: 'replicated';
  readonly input: ReplicatedComponent;
  /** Capacity of one replica per location, in the order of the locations; null = not limited. */
  readonly capacity: readonly (Exact | null)[];
  /** Price of one replica-hour per location, in the order of the locations. */
  readonly pricePerHour: readonly Decimal[];
  readonly replicaAvailability: Availability;
  readonly mttfSeconds: number;
  readonly mttrSeconds: number;
}

/** A component in abstracted capacity units. */
export interface ModelManaged extends ModelComponentBase {
  readonly kind: 'managed';
  readonly input: ManagedComponent;
  readonly unitsPerCall: Decimal;
  readonly unitStep: Decimal;
  readonly availability: Availability;
  readonly multiRegionAvailability: Availability | null;
}

/** A service that stands once. */
export interface ModelGlobal extends ModelComponentBase {
  readonly kind: 'global';
  readonly input: GlobalComponent;
  readonly availability: Availability;
}

export type ModelComponent = ModelReplicated | ModelManaged | ModelGlobal;

/** A flow as the set of its components; capacity is judged against their whole load (contract 2.1). */
export interface ModelFlow {
  readonly name: string;
  readonly input: WorkloadFlow | null;
  readonly components: readonly ModelComponent[];
  readonly replicated: readonly ModelReplicated[];
}

/** The workload in the form in which every part of the engine reads it. */
export interface PlanningModel {
  readonly workload: Workload;
  readonly designLoad: Decimal;
  readonly locations: readonly ModelLocation[];
  readonly weightSum: Decimal;
  readonly components: readonly ModelComponent[];
  readonly flows: readonly ModelFlow[];
  /** The flows that count: those marked CRITICAL, all where none is (contract 2.6). */
  readonly countingFlows: readonly ModelFlow[];
  /** The union of the paths of the flows that count. */
  readonly workloadFlow: ModelFlow;
  readonly normalMax: Exact;
  readonly failureMax: Exact;
  readonly shedAbove: Exact;
  readonly minServedRatio: Exact;
  readonly availableRatio: Exact;
}

/** Makes an {@link Exact} of decimal text. */
export function exact(text: string | Decimal): Exact {
  const value = decimal(text);
  return { exact: value, value: value.toNumber() };
}

/** Makes an {@link Availability} of decimal text, 0..1. */
export function availability(text: string): Availability {
  const up = decimal(text);
  return { up: up.toNumber(), down: ONE.minus(up).toNumber() };
}

/** Prepares a resolved workload for planning. The workload must satisfy `workloadProblems`. */
export function planningModel(workload: Workload): PlanningModel {
  const load = designLoad(workload.demand);
  const locations = modelLocations(workload);
  const components = workload.components.map((component, index) =>
    modelComponent({ workload, component, index, load }),
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
  readonly workload: Workload;
  readonly component: WorkloadComponent;
  readonly index: number;
  readonly load: Decimal;
}

function modelComponent({ workload, component, index, load }: ComponentContext): ModelComponent {
  const base = { index, name: component.name, load: exact(load.times(callsPerUnitOfWork(workload, component.name))) };
  if (component.kind === 'global') {
    return { ...base, kind: 'global', input: component, availability: availability(component.availability) };
  }
  if (component.kind === 'managed') return { ...base, ...managedPart(component) };
  return { ...base, ...replicatedPart(component) };
}

/** The managed half of a model component. */
export function managedPart(input: ManagedComponent): Omit<ModelManaged, keyof ModelComponentBase> {
  return {
    kind: 'managed',
    input,
    unitsPerCall: decimal(input.capacityUnitsPerCall),
    unitStep: decimal(input.capacityUnitStep),
    availability: availability(input.availability),
    multiRegionAvailability:
      input.multiRegionAvailability === null ? null : availability(input.multiRegionAvailability),
  };
}

function replicatedPart(
  input: ComputeComponent | DataComponent | NetworkComponent,
): Omit<ModelReplicated, keyof ModelComponentBase> {
  return {
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

/** Σ share · calls over the flows (contract 2.1). */
function callsPerUnitOfWork(workload: Workload, component: string): Decimal {
  const parts = workload.flows.flatMap((flow) =>
    flow.path
      .filter((step) => step.component === component)
      .map((step) => decimal(flow.share).times(decimal(step.calls))),
  );
  return sumDecimals(parts);
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

function flowOver(flow: Omit<ModelFlow, 'replicated'>): ModelFlow {
  return { ...flow, replicated: flow.components.filter((component) => component.kind === 'replicated') };
}
