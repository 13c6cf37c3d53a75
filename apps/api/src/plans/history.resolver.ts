import { Inject } from '@nestjs/common';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { type AuditEvent, listAuditEvents, listRevisions } from '@headroom/plans';
import { ApiContext } from '../request/api-context.js';
import { expected } from '../request/expected.js';
import { PlansSessions } from '../request/plans-sessions.js';
import { globalId, nodeIdOf, plainId } from '../schema/ids/global-id.js';
import { AuditConnectionType } from '../schema/plans/audit.types.js';
import { type Connection, connectionOf, connectionType } from '../schema/plans/connection.js';
import { type AuditArgs, AuditArgsType, type RevisionsArgs, RevisionsArgsType } from '../schema/plans/list.inputs.js';
import { PlanRevisionType, type RevisionFields } from '../schema/plans/plan.types.js';

const RevisionConnectionType = connectionType<RevisionFields>({ name: 'PlanRevision', node: () => PlanRevisionType });

/** What was before: the revisions of a plan, and the audit. */
@Resolver()
export class HistoryResolver {
  constructor(@Inject(PlansSessions) private readonly sessions: PlansSessions) {}

  @Query(() => RevisionConnectionType, { description: 'The revisions of a plan, the newest first.' })
  async planRevisions(
    @Args({ type: () => RevisionsArgsType }) { planId, first, after }: RevisionsArgs,
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
    @Args({ type: () => AuditArgsType }) { teamId, subjectId, first, after }: AuditArgs,
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
