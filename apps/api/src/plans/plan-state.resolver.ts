import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import {
  type ApprovePlanInput,
  approvePlan,
  deletePlan,
  type LockPlanInput,
  lockPlan,
  type PlanIdInput,
  restorePlan,
  unlockPlan,
} from '@headroom/plans';
import { ApiContext } from '../request/api-context.js';
import { PlansSessions } from '../request/plans-sessions.js';
import { present } from '../request/present.js';
import { plainId } from '../schema/ids/global-id.js';
import { type PlanPayload, planPayload, planPayloadType } from '../schema/plans/payloads.js';
import { ApprovePlanInputType, LockPlanInputType, PlanIdInputType } from '../schema/plans/plan.inputs.js';

const PLAN = { type: () => PlanIdInputType, description: 'The plan.' };

const LockPlanPayloadType = planPayloadType('LockPlanPayload');
const UnlockPlanPayloadType = planPayloadType('UnlockPlanPayload');
const DeletePlanPayloadType = planPayloadType('DeletePlanPayload');
const RestorePlanPayloadType = planPayloadType('RestorePlanPayload');
const ApprovePlanPayloadType = planPayloadType('ApprovePlanPayload');

/** What changes the state of plans and not their content. */
@Resolver()
export class PlanStateResolver {
  constructor(@Inject(PlansSessions) private readonly sessions: PlansSessions) {}

  @Mutation(() => LockPlanPayloadType, {
    description: 'Locks a plan: until it is unlocked it can be neither changed nor approved nor deleted.',
  })
  async lockPlan(
    @Args('input', { type: () => LockPlanInputType, description: 'The plan, and why.' }) input: LockPlanInput,
    @Context() context: ApiContext,
  ): Promise<PlanPayload> {
    return planPayload(await lockPlan(this.sessions.of(context), plainInput(input)));
  }

  @Mutation(() => UnlockPlanPayloadType, { description: 'Unlocks a plan.' })
  async unlockPlan(@Args('input', PLAN) input: PlanIdInput, @Context() context: ApiContext): Promise<PlanPayload> {
    return planPayload(await unlockPlan(this.sessions.of(context), plainInput(input)));
  }

  @Mutation(() => DeletePlanPayloadType, {
    description: 'Puts a plan into the bin, from which it can be restored; its name is free again.',
  })
  async deletePlan(@Args('input', PLAN) input: PlanIdInput, @Context() context: ApiContext): Promise<PlanPayload> {
    return planPayload(await deletePlan(this.sessions.of(context), plainInput(input)));
  }

  @Mutation(() => RestorePlanPayloadType, { description: 'Takes a plan out of the bin.' })
  async restorePlan(@Args('input', PLAN) input: PlanIdInput, @Context() context: ApiContext): Promise<PlanPayload> {
    return planPayload(await restorePlan(this.sessions.of(context), plainInput(input)));
  }

  @Mutation(() => ApprovePlanPayloadType, {
    description:
      'Approves a plan as it is; the approval holds until the plan is changed. Plans whose place it takes become SUPERSEDED.',
  })
  async approvePlan(
    @Args('input', { type: () => ApprovePlanInputType, description: 'The plan and its revision.' })
    input: ApprovePlanInput,
    @Context() context: ApiContext,
  ): Promise<PlanPayload> {
    const { supersedes, ...approval } = plainInput(input);
    const plans = supersedes?.map((id) => plainId('Plan', id));
    return planPayload(await approvePlan(this.sessions.of(context), { ...approval, supersedes: plans }));
  }
}

function plainInput<T extends { readonly id: string }>(input: T): T {
  return { ...(present(input) as T), id: plainId('Plan', input.id) };
}
