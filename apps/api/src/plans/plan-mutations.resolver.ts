import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import {
  type ClonePlanInput,
  clonePlan,
  type ReplanPlanInput,
  replanPlan,
  type SavePlanInput,
  savePlan,
  type UpdatePlanInput,
  updatePlan,
} from '@headroom/plans';
import { ApiContext } from '../request/api-context.js';
import { PlansSessions } from '../request/plans-sessions.js';
import { present } from '../request/present.js';
import { userErrorsOf } from '../schema/errors/user-error.mapper.js';
import { plainId } from '../schema/ids/global-id.js';
import { describedDrift } from '../schema/plans/described-drift.js';
import {
  type PlanPayload,
  planPayload,
  planPayloadType,
  type ReplanPayload,
  ReplanPayloadType,
} from '../schema/plans/payloads.js';
import * as inputs from '../schema/plans/plan.inputs.js';
import { savedPlanNode } from '../schema/plans/plan.types.js';

const SavePlanPayloadType = planPayloadType('SavePlanPayload');
const UpdatePlanPayloadType = planPayloadType('UpdatePlanPayload');
const ClonePlanPayloadType = planPayloadType('ClonePlanPayload');

/** What computes or copies plans. */
@Resolver()
export class PlanMutationsResolver {
  constructor(@Inject(PlansSessions) private readonly sessions: PlansSessions) {}

  @Mutation(() => SavePlanPayloadType, { description: 'Plans a document and keeps it as a draft.' })
  async savePlan(
    @Args('input', { type: () => inputs.SavePlanInputType, description: 'The plan.' }) input: SavePlanInput,
    @Context() context: ApiContext,
  ): Promise<PlanPayload> {
    const plan = { ...present(input, ['strategy', 'reviewOn']), teamId: plainId('Team', input.teamId) };
    return planPayload(await savePlan(this.sessions.of(context), plan));
  }

  @Mutation(() => UpdatePlanPayloadType, { description: 'Changes a plan and adds a revision.' })
  async updatePlan(
    @Args('input', { type: () => inputs.UpdatePlanInputType, description: 'The changes.' }) input: UpdatePlanInput,
    @Context() context: ApiContext,
  ): Promise<PlanPayload> {
    const change = { ...present(input, ['strategy', 'reviewOn']), id: plainId('Plan', input.id) };
    return planPayload(await updatePlan(this.sessions.of(context), change));
  }

  @Mutation(() => ClonePlanPayloadType, { description: 'Copies a plan as it was computed, as a draft.' })
  async clonePlan(
    @Args('input', { type: () => inputs.ClonePlanInputType, description: 'The copy.' }) input: ClonePlanInput,
    @Context() context: ApiContext,
  ): Promise<PlanPayload> {
    const { teamId, ...copy } = present(input);
    const place = { id: plainId('Plan', input.id), teamId: teamId === undefined ? undefined : plainId('Team', teamId) };
    return planPayload(await clonePlan(this.sessions.of(context), { ...copy, ...place }));
  }

  @Mutation(() => ReplanPayloadType, { description: 'Plans a document again with the prices and rules of today.' })
  async replanPlan(
    @Args('input', { type: () => inputs.ReplanPlanInputType, description: 'The plan.' }) input: ReplanPlanInput,
    @Context() context: ApiContext,
  ): Promise<ReplanPayload> {
    const request = { ...present(input), id: plainId('Plan', input.id) };
    const replanned = await replanPlan(this.sessions.of(context), request);
    if (!replanned.ok) return { plan: null, drift: null, userErrors: userErrorsOf(replanned.errors) };
    const { plan, drift } = replanned.value;
    return { plan: savedPlanNode(plan), drift: describedDrift(drift), userErrors: [] };
  }
}
