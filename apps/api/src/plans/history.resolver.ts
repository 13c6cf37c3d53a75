import { Inject } from '@nestjs/common';
import { Args, Context, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { type AuditEvent, listAuditEvents, listRevisions } from '@headroom/plans';
import type { ApiContext } from '../request/api-context.js';
import { expected } from '../request/expected.js';
import { PlansSessions } from '../request/plans-sessions.js';
import { globalId, nodeIdOf, plainId } from '../schema/ids/global-id.js';
import { AuditConnectionType } from '../schema/plans/audit.types.js';
import { type Connection, connectionOf, connectionType } from '../schema/plans/connection.js';
import { PlanRevisionType, type RevisionFields } from '../schema/plans/plan.types.js';

const RevisionConnectionType = connectionType<RevisionFields>({ name: 'PlanRevision', node: () => PlanRevisionType });
const FIRST = { type: () => Int, defaultValue: 20, description: 'How many: 1 to 100.' };
const AFTER = { type: () => String, nullable: true, description: '`pageInfo.endCursor` of the page before.' };

/** What was before: the revisions of a plan, and the audit. */
@Resolver()
export class HistoryResolver {
  constructor(@Inject(PlansSessions) private readonly sessions: PlansSessions) {}

  @Query(() => RevisionConnectionType, { description: 'The revisions of a plan, the newest first.' })
  async planRevisions(
    @Args('planId', { type: () => ID, description: 'The plan.' }) planId: string,
    @Args('first', FIRST) first: number,
    @Args('after', AFTER) after: string | null,
    @Context() context: ApiContext,
  ): Promise<Connection<RevisionFields>> {
    const request = { planId: plainId('Plan', planId), first, after: after == null ? null : Number(after) };
    const page = expected(await listRevisions(this.sessions.of(context), request));
    const edges = page.revisions.map((revision) => ({
      cursor: String(revision.revision),
      node: { ...revision, planId: globalId('Plan', revision.planId) },
    }));
    return connectionOf({ edges, hasNextPage: page.hasNextPage, after });
  }

  @Query(() => AuditConnectionType, {
    description: 'The audit of the teams in which you may read it, the newest first.',
  })
  async auditEvents(
    @Args('teamId', { type: () => ID, nullable: true, description: 'Of this team only.' }) teamId: string | null,
    @Args('subjectId', {
      type: () => ID,
      nullable: true,
      description: 'Only what happened to this plan, team or token.',
    })
    subjectId: string | null,
    @Args('first', FIRST) first: number,
    @Args('after', AFTER) after: string | null,
    @Context() context: ApiContext,
  ): Promise<Connection<AuditEvent>> {
    const page = expected(
      await listAuditEvents(this.sessions.of(context), {
        teamId: teamId == null ? undefined : plainId('Team', teamId),
        subjectId: subjectId == null ? undefined : (nodeIdOf(subjectId)?.id ?? subjectId),
        first,
        after,
      }),
    );
    const edges = page.events.map(({ cursor, ...event }) => ({
      cursor,
      node: { ...event, teamId: event.teamId === null ? null : globalId('Team', event.teamId) },
    }));
    return connectionOf({ edges, hasNextPage: page.hasNextPage, after });
  }
}
