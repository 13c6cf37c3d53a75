import type { ComponentKind, FailureKind, LocationRole } from '../workload/vocabulary.js';
import type { DecimalText } from '../workload/workload-input.js';

export interface PlanLocation {
  readonly location: string;
  readonly role: LocationRole;
  /** Share of traffic in the normal state, 0..1: 0 for passive locations. */
  readonly trafficShare: number;
  readonly zones: number;
}

export interface PlanComponent {
  readonly name: string;
  readonly kind: ComponentKind;
  readonly loadPerSecond: DecimalText;
  readonly locations: readonly PlanComponentLocation[];
}

export interface PlanComponentLocation {
  readonly location: string;
  readonly running: number;
  readonly stopped: number;
  /** Running replicas of each zone; one entry for a location that is one failure domain. */
  readonly perZone: readonly number[];
  /** Size after the worst tolerated loss of locations; null with one location, or where no failover can happen. */
  readonly afterFailover: number | null;
  /** Replicas that the load of this location needs in the normal state. */
  readonly forLoad: number;
  /** Running beyond `forLoad`. */
  readonly spare: number;
  /** Normal state, 0..; null where nothing runs or nothing is limited. */
  readonly utilization: number | null;
  /** Managed components only: provisioned units; null for others. */
  readonly capacityUnits: DecimalText | null;
}

export interface PlanStamps {
  readonly count: number;
  readonly spare: number;
  readonly capacityPerSecond: DecimalText;
  /** Share of users that the loss of one stamp hits. */
  readonly blastRadius: number;
  readonly byLocation: readonly { readonly location: string; readonly count: number }[];
  /** Design load above which one more stamp is needed. */
  readonly nextStampAtPerSecond: DecimalText;
}

/** One row of the survival matrix (contract 2.4, 2.10.16, 2.10.31). */
export interface SurvivalRow {
  readonly component: string;
  readonly failure: FailureKind;
  readonly location: string;
  readonly lost: string | null;
  readonly loadPerSecond: number;
  readonly remaining: number;
  readonly utilization: number | null;
  readonly withinFailureMax: boolean;
  readonly withoutShedding: boolean;
  readonly servedRatio: number;
  readonly needed: number;
}

export type RecoveryScope = 'REPLICA' | 'ZONE' | 'REGION';

export type RecoveryOutcome = 'RECOVERS' | 'RETURNS' | 'RESTORED';

export interface PlanRecovery {
  readonly rtoSeconds: number | null;
  readonly rpoSeconds: number | null;
  readonly flows: readonly FlowRecovery[];
}

export interface FlowRecovery {
  readonly name: string;
  readonly rtoSeconds: number | null;
  readonly rpoSeconds: number | null;
  readonly scopes: readonly RecoveryRow[];
}

export interface RecoveryRow {
  readonly scope: RecoveryScope;
  readonly location: string;
  readonly outcome: RecoveryOutcome;
  readonly firstServiceSeconds: number;
  readonly rtoSeconds: number;
  readonly fullServiceSeconds: number;
  readonly rpoSeconds: number | null;
  readonly belowSeconds: number;
  readonly equivalentOutageSeconds: number;
  /** Mixture over a failover that works, does not happen, and gets no capacity (contract 2.5). */
  readonly expectedBelowSeconds: number;
  readonly expectedEquivalentOutageSeconds: number;
  readonly timeline: readonly TimelinePoint[];
}

export type TimelineEvent =
  'LOST' | 'REROUTED' | 'FIRST_SERVICE' | 'BATCH_READY' | 'TARGET_REACHED' | 'FULL_SERVICE' | 'REPAIRED' | 'RESTORED';

export interface TimelinePoint {
  readonly atSeconds: number;
  readonly event: TimelineEvent;
  /** Replicas in service that carry the flow in the locations that serve it. */
  readonly running: number;
  readonly servedRatio: number;
}

export interface PlanReliability {
  readonly workload: Reliability;
  readonly flows: readonly (Reliability & { readonly name: string })[];
}

export interface Reliability {
  readonly availability: number;
  readonly unavailability: number;
  /** −log10 of the unavailability; null where it is 0. */
  readonly nines: number | null;
  readonly downtimeMinutesPerMonth: number;
  readonly downtimeMinutesPerYear: number;
  readonly expectedServedRatio: number;
  readonly unservedRatio: number;
  readonly fullServiceProbability: number;
  readonly contributions: readonly Contribution[];
}

/** One cause of downtime; the list adds up to `downtimeMinutesPerYear` (contract 2.10.26). */
export interface Contribution {
  /**
   * `DOMAINS` (locations, zones and replicas together), `SHARED_FATE`, `ROUTER`, `COMPONENT name`, or a transition:
   * `REGION location`, `ZONE location`, `REPLICA component location`, `STAMP location`.
   */
  readonly cause: string;
  readonly eventsPerYear: number | null;
  readonly minutesPerYear: number;
}
