import { EvaluationType } from './answer/evaluation.types.js';
import { userErrors } from './errors/user-error.types.js';
import type { EvaluatePayload } from './evaluation-payload.js';
import { object, orNull } from './fields/field-spec.js';
import { objectType } from './fields/object-type.js';

export const EvaluatePayloadType = objectType<EvaluatePayload>({
  name: 'EvaluatePayload',
  description: 'The evaluation of a workload, or everything that is wrong with the workload.',
  fields: {
    evaluation: orNull(object(() => EvaluationType, 'Null where the workload cannot be planned.')),
    userErrors,
  },
});
