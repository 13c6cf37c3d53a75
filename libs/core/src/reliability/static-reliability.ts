import type { Deployment } from '../plan/deployment.js';
import type { ModelFlow } from '../plan/planning-model.js';
import type { LocationHealth } from './location-health.js';

/** What holds while nothing moves: the settled states of all domains, without the windows in between (contract 2.6). */
export interface StaticReliability {
  /** 1 − A: less than `availableRatio` is served. */
  readonly unavailability: number;
  /** 1 − E[served]. */
  readonly unserved: number;
  /** 1 − P(everything is served). */
  readonly notFull: number;
}

/** The static part of one flow. */
export interface FlowStatic extends StaticReliability {
  readonly flow: ModelFlow;
}

/** What the static part of flows is worked out from. */
export interface StaticInput {
  readonly plan: Deployment;
  readonly health: LocationHealth;
  readonly flows: readonly ModelFlow[];
}

/** One flow of a {@link StaticInput}. */
export interface FlowInput extends Omit<StaticInput, 'flows'> {
  readonly flow: ModelFlow;
}
