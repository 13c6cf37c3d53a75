import { residencies } from '../checks/data-residency.js';
import type { StrategyId } from '../workload/vocabulary.js';
import type { InsightSource } from './insight-source.js';

/** How a location that may hold data stands to the geographies that data may live in. */
export interface LocationResidency {
  readonly location: string;
  /** null = the catalogue does not know it. */
  readonly geography: string | null;
  readonly residency: 'ALLOWED' | 'FORBIDDEN' | 'UNKNOWN';
  /** Strategies that hold data there. */
  readonly strategies: readonly StrategyId[];
}

/** Residency of every location, with the strategies that hold data there (S102); empty where data may live anywhere. */
export function locationResidencies({ model, planned }: InsightSource): readonly LocationResidency[] {
  return residencies(model).map(({ location, residency }) => ({
    location: location.id,
    geography: location.input.facts.geography,
    residency,
    strategies: planned
      .filter(({ deployment }) => deployment.used.some(({ index }) => index === location.index))
      .map(({ plan }) => plan.strategy),
  }));
}
