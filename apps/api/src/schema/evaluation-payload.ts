import type { Evaluation } from '@headroom/core';
import type { PlannedDocument } from '@headroom/planner';
import { describeEvaluation } from '@headroom/report';
import type { UserError } from './errors/user-error.js';
import { problemErrors } from './errors/user-error.mapper.js';

/** The answer to a workload. */
export interface EvaluatePayload {
  readonly evaluation: Evaluation | null;
  readonly userErrors: readonly UserError[];
}

/** A planned workload with its words; `field` is the argument that it came in. */
export function evaluatePayload(planned: PlannedDocument, field: string): EvaluatePayload {
  if (!planned.ok) return { evaluation: null, userErrors: problemErrors(planned.problems, field) };
  return { evaluation: describeEvaluation(planned.evaluation), userErrors: [] };
}
