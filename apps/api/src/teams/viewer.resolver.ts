import { Inject } from '@nestjs/common';
import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { describeViewer, findPlan, roleIn } from '@headroom/plans';
import { ApiContext } from '../request/api-context.js';
import { orMissing } from '../request/expected.js';
import { loadersOf } from '../request/loaders.js';
import { PlansSessions } from '../request/plans-sessions.js';
import { nodeIdOf } from '../schema/ids/global-id.js';
import { type PlanNode, savedPlanNode } from '../schema/plans/plan.types.js';
import {
  NodeInterface,
  type TeamFields,
  teamFields,
  type ViewerFields,
  ViewerType,
} from '../schema/plans/team.types.js';

/** Who asks, and whatever has a global id. */
@Resolver()
export class ViewerResolver {
  constructor(@Inject(PlansSessions) private readonly sessions: PlansSessions) {}

  @Query(() => ViewerType, { description: 'Who is asking, and what they may do where.' })
  async viewer(@Context() context: ApiContext): Promise<ViewerFields> {
    const viewer = await describeViewer(this.sessions.of(context));
    return { ...viewer, teams: viewer.teams.map((each) => ({ ...each, team: teamFields(each.team) })) };
  }

  @Query(() => NodeInterface, {
    nullable: true,
    description: 'What has this global id; null where you may not see it.',
  })
  async node(
    @Args('id', { type: () => ID, description: 'A global id.' }) id: string,
    @Context() context: ApiContext,
  ): Promise<PlanNode | TeamFields | null> {
    const session = this.sessions.of(context);
    const node = nodeIdOf(id);
    if (node === null) return null;
    if (node.kind === 'Plan') {
      const plan = orMissing(await findPlan(session, node));
      return plan === null ? null : savedPlanNode(plan);
    }
    if (roleIn(session.actor, node.id) === null) return null;
    const team = await loadersOf(context, this.sessions).team.load(node.id);
    return team === null ? null : teamFields(team);
  }
}
