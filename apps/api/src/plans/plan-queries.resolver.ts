import { Inject } from '@nestjs/common';
import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { comparePlans, findPlan } from '@headroom/plans';
import { ApiContext } from '../request/api-context.js';
import { orMissing } from '../request/expected.js';
import { PlansSessions } from '../request/plans-sessions.js';
import { userErrorsOf } from '../schema/errors/user-error.mapper.js';
import { globalId, plainId } from '../schema/ids/global-id.js';
import { type CompareArgs, CompareArgsType, type PlansArgs, PlansArgsType } from '../schema/plans/list.inputs.js';
import { type ComparePayload, ComparePayloadType } from '../schema/plans/payloads.js';
import { type PlanNode, PlanType, savedPlanNode } from '../schema/plans/plan.types.js';
import { type PlanList, planList, PlanConnectionType } from './plan-list.js';

/** Saved plans: one, many, side by side. */
@Resolver()
export class PlanQueriesResolver {
  constructor(@Inject(PlansSessions) private readonly sessions: PlansSessions) {}

  @Query(() => PlanType, { nullable: true, description: 'A plan; null where there is none or you may not see it.' })
  async plan(
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
    @Context() context: ApiContext,
  ): Promise<PlanNode | null> {
    const found = orMissing(await findPlan(this.sessions.of(context), { id: plainId('Plan', id) }));
    return found === null ? null : savedPlanNode(found);
  }

  @Query(() => PlanConnectionType, { description: 'The plans that you may read.' })
  async plans(
    @Args({ type: () => PlansArgsType }) { filter, ...args }: PlansArgs,
    @Context() context: ApiContext,
  ): Promise<PlanList> {
    return planList(this.sessions.of(context), { ...args, filter: filter ?? {} });
  }

  @Query(() => ComparePayloadType, {
    description: 'Compares 2 to 20 plans as they were computed when they were saved.',
  })
  async comparePlans(
    @Args({ type: () => CompareArgsType }) { ids, baseline, toleranceRatio }: CompareArgs,
    @Context() context: ApiContext,
  ): Promise<ComparePayload> {
    const compared = await comparePlans(this.sessions.of(context), {
      ids: ids.map((id) => plainId('Plan', id)),
      baselineId: baseline == null ? undefined : plainId('Plan', baseline),
      toleranceRatio: toleranceRatio ?? undefined,
    });
    if (!compared.ok) return { comparison: null, userErrors: userErrorsOf(compared.errors) };
    const plans = compared.value.plans.map((plan) => ({ ...plan, id: globalId('Plan', plan.id) }));
    return { comparison: { ...compared.value, plans }, userErrors: [] };
  }
}
