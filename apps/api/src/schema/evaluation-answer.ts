import type { Evaluation } from '@headroom/core';
import type { PlannedDocument } from '@headroom/planner';
import { describeEvaluation } from '@headroom/report';
import { EvaluationType } from './answer/evaluation.types.js';
import type { UserError } from './errors/user-error.js';
import { problemErrors } from './errors/user-error.mapper.js';
import { userErrors } from './errors/user-error.types.js';
import { object, orNull } from './fields/field-spec.js';
import { objectType } from './fields/object-type.js';

/** The answer to a workload. */
export interface EvaluatePayload {
  readonly evaluation: Evaluation | null;
  readonly userErrors: readonly UserError[];
}

export const EvaluatePayloadType = objectType<EvaluatePayload>({
  name: 'EvaluatePayload',
  description: 'The evaluation of a workload, or everything that is wrong with the workload.',
  fields: {
    evaluation: orNull(object(() => EvaluationType, 'Null where the workload cannot be planned.')),
    userErrors,
  },
});

/** A planned workload with its words; `field` is the argument that it came in. */
export function evaluatePayload(planned: PlannedDocument, field: string): EvaluatePayload {
  if (!planned.ok) return { evaluation: null, userErrors: problemErrors(planned.problems, field) };
  return { evaluation: describeEvaluation(planned.evaluation), userErrors: [] };
}
