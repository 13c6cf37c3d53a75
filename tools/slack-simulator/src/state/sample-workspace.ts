import type { SlackChannel, SlackUser, Team } from './records.js';
import type { WorkspaceOptions } from './workspace.js';

/** The workspace that the app is installed in. */
const acme: Team = {
  id: 'T0ACME',
  name: 'Acme',
  domain: 'acme',
  botToken: 'xoxb-simulated-acme',
  botUserId: 'U0HEADROOM',
  botId: 'B0HEADROOM',
  isInstalled: true,
};

/** A workspace that may install it. */
const other: Team = {
  id: 'T0OTHER',
  name: 'Other',
  domain: 'other',
  botToken: 'xoxb-simulated-other',
  botUserId: 'U0BOTOTHER',
  botId: 'B0BOTOTHER',
  isInstalled: false,
};

const users: readonly SlackUser[] = [
  person('U0ANA', 'T0ACME', 'Ana Silva'),
  person('U0BEN', 'T0ACME', 'Ben Okafor'),
  person('U0CLEO', 'T0ACME', 'Cleo Marsh'),
  person('U0OTTO', 'T0OTHER', 'Otto Lind'),
];

const channels: readonly SlackChannel[] = [
  channel('C0CAPACITY', 'capacity', { teamId: 'T0ACME', members: ['U0ANA', 'U0BEN', 'U0CLEO'], hasBot: true }),
  channel('C0GENERAL', 'general', { teamId: 'T0ACME', members: ['U0ANA', 'U0BEN', 'U0CLEO'], hasBot: true }),
  channel('C0RANDOM', 'random', { teamId: 'T0ACME', members: ['U0ANA', 'U0BEN'], hasBot: false }),
  channel('C0OTHER', 'planning', { teamId: 'T0OTHER', members: ['U0OTTO'], hasBot: true }),
];

/**
 * Two workspaces: Acme has the app, with the people U0ANA, U0BEN and U0CLEO and the channels C0CAPACITY, C0GENERAL and
 * C0RANDOM (where the bot is not); Other has not installed it yet.
 */
export const SAMPLE_WORKSPACE: WorkspaceOptions = { teams: [acme, other], users, channels };

function person(id: string, teamId: string, realName: string): SlackUser {
  const name = realName.split(' ')[0]?.toLowerCase() ?? id;
  return { id, teamId, name, realName, email: `${name}@example.com` };
}

function channel(id: string, name: string, more: Pick<SlackChannel, 'teamId' | 'members' | 'hasBot'>): SlackChannel {
  return { id, name, isPrivate: false, isDirect: false, ...more };
}
