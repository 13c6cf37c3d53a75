import { Inject } from '@nestjs/common';
import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { WorkloadInput } from '@headroom/core';
import { Computing, type EvaluationRequest } from '../computing/computing.js';
import { AnonymousAccess } from '../request/anonymous-access.js';
import { ApiContext } from '../request/api-context.js';
import { EvaluatePayloadType } from '../schema/evaluation-answer.js';
import type { EvaluatePayload } from '../schema/evaluation-payload.js';
import { WorkloadInputType } from '../schema/input/workload.input.js';
import { wantedSelection } from './wanted-selection.js';

/** What stands in the place of an answer that was written elsewhere. */
const WRITTEN_ELSEWHERE: EvaluatePayload = { evaluation: null, userErrors: [] };

/** Workloads in, evaluations out; nothing is kept. */
@Resolver()
export class EvaluationResolver {
  constructor(
    @Inject(Computing) private readonly computing: Computing,
    @Inject(AnonymousAccess) private readonly access: AnonymousAccess,
  ) {}

  @Query(() => EvaluatePayloadType, { description: 'Plans a workload under every strategy. Nothing is kept.' })
  async evaluate(
    @Args('workload', { type: () => WorkloadInputType, description: 'The workload in canonical form.' })
    workload: WorkloadInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EvaluatePayload> {
    return this.answer({ source: { input: workload }, field: 'workload', wanted: wantedSelection(info) }, context);
  }

  @Query(() => EvaluatePayloadType, { description: 'Plans a workload document under every strategy. Nothing is kept.' })
  async evaluateDocument(
    @Args('source', { type: () => String, description: 'YAML or JSON, at most 256 KiB.' }) source: string,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EvaluatePayload> {
    return this.answer({ source: { text: source }, field: 'source', wanted: wantedSelection(info) }, context);
  }

  /** The payload, or a stand-in where the whole answer has been written already. */
  private async answer(request: EvaluationRequest, context: ApiContext): Promise<EvaluatePayload> {
    this.access.check(context);
    const answer = await this.computing.answer(request, context);
    if ('payload' in answer) return answer.payload;
    context.answerWith(answer.json);
    return WRITTEN_ELSEWHERE;
  }
}
