import { Inject } from '@nestjs/common';
import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { WorkloadInput } from '@headroom/core';
import { Computing, type EvaluationRequest } from '../computing/computing.js';
import { AnonymousAccess } from '../request/anonymous-access.js';
import { ApiContext } from '../request/api-context.js';
import { EvaluatePayloadType } from '../schema/evaluation-answer.js';
import type { EvaluatePayload } from '../schema/evaluation-payload.js';
import { standIn } from '../schema/stand-in.js';
import { WorkloadInputType } from '../schema/input/workload.input.js';
import { wantedSelection } from './wanted-selection.js';

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
    return this.answer({ source: { input: workload }, field: 'workload' }, { context, info });
  }

  @Query(() => EvaluatePayloadType, { description: 'Plans a workload document under every strategy. Nothing is kept.' })
  async evaluateDocument(
    @Args('source', { type: () => String, description: 'YAML or JSON, at most 256 KiB.' }) source: string,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EvaluatePayload> {
    return this.answer({ source: { text: source }, field: 'source' }, { context, info });
  }

  /** The payload, or a stand-in where it has been written already. */
  private async answer(
    request: Omit<EvaluationRequest, 'wanted'>,
    { context, info }: { readonly context: ApiContext; readonly info: GraphQLResolveInfo },
  ): Promise<EvaluatePayload> {
    this.access.check(context);
    const wanted = wantedSelection(info);
    const answer = await this.computing.answer({ ...request, wanted }, context);
    if ('payload' in answer) return answer.payload;
    if (wanted.key === null) context.writePart({ path: info.path, json: answer.json });
    else context.answerWith(answer.json);
    return standIn(info.returnType) as EvaluatePayload;
  }
}
