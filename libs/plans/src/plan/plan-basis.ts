import type { Evaluation } from '@headroom/core';
import type { PlanBasis } from './saved-plan.js';

/** What an evaluation was computed with; of a span of days (`2024-01-09..2024-08-09`) the last counts. */
export function basisOf(evaluation: Evaluation, modelVersion: string): PlanBasis {
  const days = evaluation.catalog.captured.map(({ date }) => date.split('..').at(-1) ?? date);
  return { modelVersion, catalogDate: days.toSorted().at(-1) ?? null };
}
