/** The parts a person or token can play in a team; each includes what the ones before it may do. */
export const ROLES = ['VIEWER', 'PLANNER', 'APPROVER', 'ADMIN'] as const;

/** See {@link ROLES}. */
export type Role = (typeof ROLES)[number];

/** A team and the role held in it. */
export interface Membership {
  readonly teamId: string;
  readonly role: Role;
}

/** How an actor came in. */
export type ActorKind = 'PERSON' | 'TOKEN' | 'SLACK' | 'SYSTEM';

/** Whoever asks for something: deny by default, so no membership means no access. */
export interface Actor {
  readonly kind: ActorKind;
  /** Id of the person, token or Slack user. */
  readonly id: string;
  /** Name shown in revisions and the audit. */
  readonly name: string;
  readonly memberships: readonly Membership[];
  /** Actions a token is limited to; null where the roles alone decide. */
  readonly scopes: readonly Action[] | null;
  /** True for the administrator of the whole installation: may make teams. */
  readonly isInstallationAdmin: boolean;
}

/** Everything that somebody may or may not do with a team's plans. */
export const ACTIONS = [
  'PLAN_READ',
  'PLAN_SAVE',
  'PLAN_UPDATE',
  'PLAN_CLONE',
  'PLAN_DELETE',
  'PLAN_RESTORE',
  'PLAN_REPLAN',
  'PLAN_LOCK',
  'PLAN_UNLOCK',
  'PLAN_APPROVE',
  'AUDIT_READ',
  'TEAM_READ',
  'MEMBER_MANAGE',
  'TEAM_MANAGE',
  'TOKEN_MANAGE',
] as const;

/** See {@link ACTIONS}. */
export type Action = (typeof ACTIONS)[number];
