import type { PlanningModel } from '../plan/planning-model.js';
import type { ReasonCode, FindingValue } from '../plan/evaluation.js';
import type { RoutingShares } from '../sizing/routing-shares.js';
import type { LocationRole, StrategyId } from '../workload/vocabulary.js';

/**
 * How a strategy behaves when something is lost: SINGLE stands in one location, ACTIVE serves from several, PASSIVE
 * serves from the first and fails over to the next, STAMPS serves each user from the stamp that is theirs.
 */
export type StrategyShape = 'SINGLE' | 'ACTIVE' | 'PASSIVE' | 'STAMPS';

/** Replicas of one component in one location. */
export interface ReplicaCount {
  readonly running: number;
  readonly stopped: number;
  /** Running replicas per failure domain (zone); adds up to `running`. */
  readonly perDomain: readonly number[];
}

/** Stamps and where they stand (contract 2.3, 2.10.13). */
export interface StampLayout {
  readonly count: number;
  readonly spare: number;
  /** All stamps of each location, spare ones included, in the order of the locations. */
  readonly byLocation: readonly number[];
  /** Stamps that hold users, in the order of the locations. */
  readonly activeByLocation: readonly number[];
  /** Replicas of one stamp: [component][location]; null for components without replicas. */
  readonly stampCount: readonly (readonly number[] | null)[];
}

/** What a strategy decides: how many replicas run or wait, and where. Everything else is computed from it. */
export interface Sizing {
  readonly outcome: 'SIZED';
  readonly shape: StrategyShape;
  /** The model that was sized; differs from the workload's where components were replaced by managed ones. */
  readonly model: PlanningModel;
  /** The part of each location, null where the strategy does not use it. */
  readonly roles: readonly (LocationRole | null)[];
  /** [component][location]; null for managed and global components, and for locations that are not used. */
  readonly counts: readonly (readonly (ReplicaCount | null)[] | null)[];
  readonly stamps: StampLayout | null;
}

/** Why there is no sizing. NOT_APPLICABLE: the document lacks something; INFEASIBLE: no count can do it (contract 2.10.5). */
export interface NoSizing {
  readonly outcome: 'NOT_APPLICABLE' | 'INFEASIBLE';
  readonly code: ReasonCode;
  readonly values: Readonly<Record<string, FindingValue>>;
}

/** What a strategy may look at. */
export interface SizingContext {
  readonly model: PlanningModel;
  readonly shares: RoutingShares;
}

/** One redundancy strategy: only sizes, never throws, never null. */
export interface Strategy<Id extends StrategyId = StrategyId> {
  readonly id: Id;
  readonly size: (context: SizingContext) => Sizing | NoSizing;
}
