import { Inject } from '@nestjs/common';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { WorkloadInput } from '@headroom/core';
import type { WorkloadSource } from '@headroom/planner';
import { Computing } from '../computing/computing.js';
import { AnonymousAccess } from '../request/anonymous-access.js';
import { ApiContext } from '../request/api-context.js';
import { type EvaluatePayload, evaluatePayload, EvaluatePayloadType } from '../schema/evaluation-answer.js';
import { WorkloadInputType } from '../schema/input/workload.input.js';

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
  ): Promise<EvaluatePayload> {
    return this.answer({ input: workload }, { field: 'workload', context });
  }

  @Query(() => EvaluatePayloadType, { description: 'Plans a workload document under every strategy. Nothing is kept.' })
  async evaluateDocument(
    @Args('source', { type: () => String, description: 'YAML or JSON, at most 256 KiB.' }) source: string,
    @Context() context: ApiContext,
  ): Promise<EvaluatePayload> {
    return this.answer({ text: source }, { field: 'source', context });
  }

  private async answer(
    source: WorkloadSource,
    { field, context }: { readonly field: string; readonly context: ApiContext },
  ): Promise<EvaluatePayload> {
    this.access.check(context);
    return evaluatePayload(await this.computing.plan(source, context), field);
  }
}
