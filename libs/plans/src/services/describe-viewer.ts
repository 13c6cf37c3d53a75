import { allowedActions, roleIn } from '../access/policy.js';
import type { Action, Actor, Role } from '../access/role.js';
import type { Team } from '../store/plans-store.js';
import type { PlansSession } from './plans-context.js';

/** Who is asking, and what they may do where. */
export interface Viewer {
  readonly kind: Actor['kind'];
  readonly id: string;
  readonly name: string;
  readonly isInstallationAdmin: boolean;
  readonly teams: readonly ViewerTeam[];
}

/** A team of the viewer. */
export interface ViewerTeam {
  readonly team: Team;
  readonly role: Role;
  /** What the role, and for a token its scopes, allow. */
  readonly actions: readonly Action[];
}

/** The actor of the session with its teams. */
export async function describeViewer({ actor, store }: PlansSession): Promise<Viewer> {
  const ids = [...new Set(actor.memberships.map(({ teamId }) => teamId))];
  const teams = await store.transaction((transaction) => transaction.teams(ids));
  const { kind, id, name, isInstallationAdmin } = actor;
  return { kind, id, name, isInstallationAdmin, teams: teams.flatMap((team) => viewerTeam(actor, team)) };
}

function viewerTeam(actor: Actor, team: Team): readonly ViewerTeam[] {
  const role = roleIn(actor, team.id);
  return role === null ? [] : [{ team, role, actions: allowedActions(actor, team.id) }];
}
