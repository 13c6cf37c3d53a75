import { Query, Resolver } from '@nestjs/graphql';
import type { EvaluatePayload } from '../schema/evaluation-payload.js';
import { EvaluatePayloadType } from '../schema/evaluation-answer.js';

let constant: EvaluatePayload = { evaluation: null, userErrors: [] };

/** What {@link ConstantResolver} answers from now on. */
export function setConstant(payload: EvaluatePayload): void {
  constant = payload;
}

/** What an evaluation is measured beside: the same answer, with nothing to compute. */
@Resolver()
export class ConstantResolver {
  @Query(() => EvaluatePayloadType, { description: 'An evaluation that was computed before.' })
  constantEvaluation(): EvaluatePayload {
    return constant;
  }
}
