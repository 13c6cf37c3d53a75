import { Inject } from '@nestjs/common';
import { Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Evaluation } from '@headroom/core';
import { findDrift, findRevision, type PlanDrift, type PlanLock, type SavedPlan, type Stamp } from '@headroom/plans';
import { Computing } from '../computing/computing.js';
import { ApiError } from '../protection/api-error.js';
import { ApiContext } from '../request/api-context.js';
import { expected, orMissing } from '../request/expected.js';
import { loadersOf } from '../request/loaders.js';
import { PlansSessions } from '../request/plans-sessions.js';
import { EvaluationType } from '../schema/answer/evaluation.types.js';
import { plainId } from '../schema/ids/global-id.js';
import { keptEvaluation } from './kept-evaluation.js';
import { PlanDriftType } from '../schema/plans/drift.types.js';
import { describedDrift } from '../schema/plans/described-drift.js';
import {
  PlanLockType,
  type PlanNode,
  PlanRevisionType,
  PlanType,
  type RevisionFields,
  savedPlanNode,
  StampType,
} from '../schema/plans/plan.types.js';
import { type TeamFields, teamFields, TeamType } from '../schema/plans/team.types.js';

/** The parts of a plan that are fetched only where they are asked for. */
@Resolver(() => PlanType)
export class PlanResolver {
  constructor(
    @Inject(PlansSessions) private readonly sessions: PlansSessions,
    @Inject(Computing) private readonly computing: Computing,
  ) {}

  @ResolveField(() => TeamType, { description: 'The team whose plan it is.' })
  async team(@Parent() { teamId }: PlanNode, @Context() context: ApiContext): Promise<TeamFields> {
    const team = await loadersOf(context, this.sessions).team.load(teamId);
    if (team === null) throw new ApiError('NOT_FOUND', 'The team of the plan is gone.');
    return teamFields(team);
  }

  @ResolveField(() => String, { description: 'The document as it was given.' })
  async document(@Parent() plan: PlanNode, @Context() context: ApiContext): Promise<string> {
    return (await this.saved(plan, context)).document;
  }

  @ResolveField(() => EvaluationType, { description: 'The evaluation as it was when the plan was saved.' })
  async evaluation(
    @Parent() plan: PlanNode,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Evaluation> {
    const { computed } = await this.saved(plan, context);
    return keptEvaluation(computed, { computing: this.computing, context, info });
  }

  @ResolveField(() => PlanLockType, { nullable: true, description: 'The lock; null where it is not locked.' })
  async lock(@Parent() plan: PlanNode, @Context() context: ApiContext): Promise<PlanLock | null> {
    return plan.isLocked ? (await this.saved(plan, context)).lock : null;
  }

  @ResolveField(() => StampType, { nullable: true, description: 'Who approved it, when; null where nobody has.' })
  async approved(@Parent() plan: PlanNode, @Context() context: ApiContext): Promise<Stamp | null> {
    return (await this.saved(plan, context)).approved;
  }

  @ResolveField(() => PlanType, {
    nullable: true,
    description: 'The plan that an approval has put in its place; null where none has, or you may not see it.',
  })
  async supersededBy(@Parent() plan: PlanNode, @Context() context: ApiContext): Promise<PlanNode | null> {
    if (plan.status !== 'SUPERSEDED') return null;
    const { supersededById } = await this.saved(plan, context);
    const successor =
      supersededById === null ? null : await loadersOf(context, this.sessions).plan.load(supersededById);
    return successor === null ? null : savedPlanNode(successor);
  }

  @ResolveField(() => StampType, {
    nullable: true,
    description: 'Who deleted it, when; null where it is not in the bin.',
  })
  async deleted(@Parent() plan: PlanNode, @Context() context: ApiContext): Promise<Stamp | null> {
    return plan.isDeleted ? (await this.saved(plan, context)).deleted : null;
  }

  @ResolveField(() => PlanDriftType, {
    nullable: true,
    description: 'What the prices and rules of today would change.',
  })
  async drift(@Parent() plan: PlanNode, @Context() context: ApiContext): Promise<PlanDrift | null> {
    const drift = orMissing(await findDrift(this.sessions.of(context), { id: plan.planId }));
    return drift === null ? null : describedDrift(drift);
  }

  private async saved({ planId, saved }: PlanNode, context: ApiContext): Promise<SavedPlan> {
    const found = saved ?? (await loadersOf(context, this.sessions).plan.load(planId));
    if (found === null) throw new ApiError('NOT_FOUND', 'The plan is gone.');
    return found;
  }
}

/** The evaluation of a revision, with its words. */
@Resolver(() => PlanRevisionType)
export class PlanRevisionResolver {
  constructor(
    @Inject(PlansSessions) private readonly sessions: PlansSessions,
    @Inject(Computing) private readonly computing: Computing,
  ) {}

  @ResolveField(() => EvaluationType, { description: 'The evaluation as it was.' })
  async evaluation(
    @Parent() { planId, revision }: RevisionFields,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Evaluation> {
    const session = this.sessions.of(context);
    const { computed } = expected(await findRevision(session, { planId: plainId('Plan', planId), revision }));
    return keptEvaluation(computed, { computing: this.computing, context, info });
  }
}
