import { Inject } from '@nestjs/common';
import { Args, Context, Float, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { comparePlans, findPlan, type PlanFilterInput } from '@headroom/plans';
import type { ApiContext } from '../request/api-context.js';
import { orMissing } from '../request/expected.js';
import { PlansSessions } from '../request/plans-sessions.js';
import { userErrorsOf } from '../schema/errors/user-error.mapper.js';
import { globalId, plainId } from '../schema/ids/global-id.js';
import { PlanFilterInputType, type PlanOrderBy, PlanOrderByType } from '../schema/plans/list.inputs.js';
import { type ComparePayload, ComparePayloadType } from '../schema/plans/payloads.js';
import { type PlanNode, PlanType, savedPlanNode } from '../schema/plans/plan.types.js';
import { type PlanList, planList, PlanConnectionType } from './plan-list.js';

const DEFAULT_FIRST = 20;

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
    @Args('first', { type: () => Int, defaultValue: DEFAULT_FIRST, description: 'How many: 1 to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: '`pageInfo.endCursor` of the page before.' })
    after: string | null,
    @Args('filter', { type: () => PlanFilterInputType, nullable: true, description: 'Which plans.' })
    filter: PlanFilterInput | null,
    @Args('orderBy', { type: () => PlanOrderByType, nullable: true, description: 'Default: the newest first.' })
    orderBy: PlanOrderBy | null,
    @Context() context: ApiContext,
  ): Promise<PlanList> {
    return planList(this.sessions.of(context), { first, after, filter: filter ?? {}, orderBy });
  }

  @Query(() => ComparePayloadType, {
    description: 'Compares 2 to 20 plans as they were computed when they were saved.',
  })
  async comparePlans(
    @Args('ids', { type: () => [ID], description: 'The plans, each once.' }) ids: readonly string[],
    @Args('baseline', { type: () => ID, nullable: true, description: 'The plan to compare with. Default: the first.' })
    baseline: string | null,
    @Args('toleranceRatio', {
      type: () => Float,
      nullable: true,
      description: 'Relative difference up to which figures count as the same. Default: 0.01.',
    })
    toleranceRatio: number | null,
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
