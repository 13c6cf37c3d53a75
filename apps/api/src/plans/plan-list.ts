import { countPlans, listPlans, type PlanFilterInput, type PlansSession } from '@headroom/plans';
import { expected } from '../request/expected.js';
import { present } from '../request/present.js';
import { plainId } from '../schema/ids/global-id.js';
import { type Connection, connectionOf, connectionType } from '../schema/plans/connection.js';
import type { PlanOrderBy } from '../schema/plans/list.inputs.js';
import { listedPlan, type PlanFields, type PlanNode, PlanType } from '../schema/plans/plan.types.js';

export const PlanConnectionType = connectionType<PlanFields>({ name: 'Plan', node: () => PlanType });

/** A page of plans that can tell how many there are in all. */
export interface PlanList extends Connection<PlanNode> {
  /** Counts only where it is asked for: counting a million plans takes time. */
  readonly count: () => Promise<number>;
}

/** What is asked of a list. */
export interface PlanListRequest {
  readonly first: number;
  readonly after: string | null;
  readonly filter: PlanFilterInput;
  readonly orderBy: PlanOrderBy | null;
}

/** A page of the plans that the caller may read. */
export async function planList(session: PlansSession, request: PlanListRequest): Promise<PlanList> {
  const filter = plainFilter(request.filter);
  const { field, direction } = request.orderBy ?? { field: 'CREATED_AT' as const, direction: 'DESC' as const };
  const page = expected(
    await listPlans(session, {
      filter,
      first: request.first,
      after: request.after,
      order: field,
      descending: direction === 'DESC',
    }),
  );
  const edges = page.plans.map(({ cursor, ...plan }) => ({ cursor, node: listedPlan(plan) }));
  const connection = connectionOf({ edges, hasNextPage: page.hasNextPage, after: request.after });
  return { ...connection, count: async () => expected(await countPlans(session, filter)) };
}

function plainFilter(filter: PlanFilterInput): PlanFilterInput {
  const { teamId, ...rest } = present(filter);
  return { ...rest, teamId: teamId === undefined ? undefined : plainId('Team', teamId) };
}
