import type { Deliver } from '../delivery/delivery.js';
import { APP_ID } from '../state/messages.js';
import type { Json, SlackUser } from '../state/records.js';
import type { ResponseSource } from '../state/tickets.js';
import type { Workspace } from '../state/workspace.js';

/** What it takes to do something as a person. */
export interface Acting {
  readonly workspace: Workspace;
  readonly deliver: Deliver;
  /** Address of the simulated Slack, without a path. */
  readonly origin: string;
}

/** What every interaction says about who did it where. */
export function interactionPayload({ workspace }: Acting, user: SlackUser, viewId: string | null): Json {
  const team = workspace.team(user.teamId);
  return {
    user: { id: user.id, username: user.name, name: user.name, team_id: user.teamId },
    team: { id: team.id, domain: team.domain },
    api_app_id: APP_ID,
    token: 'no longer used for verification',
    trigger_id: workspace.tickets.issueTrigger({ userId: user.id, teamId: user.teamId, viewId }),
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** A new response URL. */
export function responseUrl({ workspace, origin }: Acting, source: ResponseSource): string {
  return `${origin}/response/${workspace.tickets.issueResponse(source)}`;
}
