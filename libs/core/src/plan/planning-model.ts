import { type Decimal, decimal, ONE } from '../numbers/decimal.js';
import type { GlobalComponent, ManagedComponent, ReplicatedComponent } from '../workload/workload-component.js';
import type { Workload, WorkloadFlow, WorkloadLocation } from '../workload/workload.js';

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
