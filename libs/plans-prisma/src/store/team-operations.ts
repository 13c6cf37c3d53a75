import { nameKey, type Member, type PlansTransaction, type Team } from '@headroom/plans';
import type { Prisma } from '../generated/client.js';
import { isUuid } from './column-values.js';
import { writeNamed } from './named-write.js';

type TeamOperations = Pick<
  PlansTransaction,
  | 'teams'
  | 'team'
  | 'allTeams'
  | 'insertTeam'
  | 'updateTeam'
  | 'members'
  | 'membersForChange'
  | 'membershipsOf'
  | 'setMember'
  | 'removeMember'
>;

const TEAM = { id: true, name: true } as const;

/** Teams and who is in them. */
export function teamOperations(client: Prisma.TransactionClient): TeamOperations {
  return {
    ...teamWrites(client),
    teams: (ids) => client.team.findMany({ where: { id: { in: ids.filter(isUuid) } }, select: TEAM }),
    team: async (id) => (isUuid(id) ? client.team.findUnique({ where: { id }, select: TEAM }) : null),
    allTeams: () => client.team.findMany({ select: TEAM, orderBy: { nameKey: 'asc' } }),
    members: (teamId) => membersOf(client, teamId),
    membersForChange: async (teamId) => {
      if (isUuid(teamId)) await client.$queryRaw`SELECT 1 FROM team WHERE id = ${teamId}::uuid FOR NO KEY UPDATE`;
      return membersOf(client, teamId);
    },
    membershipsOf: (personId) =>
      client.membership.findMany({ where: { personId }, select: { teamId: true, role: true } }),
    setMember: async ({ teamId, personId, personName, role }) => {
      await client.membership.upsert({
        where: { teamId_personId: { teamId, personId } },
        create: { teamId, personId, personName, role },
        update: { personName, role },
      });
    },
    removeMember: async (teamId, personId) => {
      if (isUuid(teamId)) await client.membership.deleteMany({ where: { teamId, personId } });
    },
  };
}

function teamWrites(client: Prisma.TransactionClient): Pick<TeamOperations, 'insertTeam' | 'updateTeam'> {
  const columns = ({ id, name }: Team) => ({ id, name, nameKey: nameKey(name) });
  return {
    insertTeam: (team) =>
      writeNamed<'DONE'>(client, async () => {
        await client.team.create({ data: columns(team) });
        return 'DONE';
      }),
    updateTeam: (team) =>
      writeNamed<'DONE'>(client, async () => {
        await client.team.update({ where: { id: team.id }, data: columns(team) });
        return 'DONE';
      }),
  };
}

/** By name as people read it, then by id. */
async function membersOf(client: Prisma.TransactionClient, teamId: string): Promise<readonly Member[]> {
  if (!isUuid(teamId)) return [];
  const members = await client.membership.findMany({ where: { teamId } });
  return members.sort((first, second) => {
    const [a, b] = [nameKey(first.personName) + first.personId, nameKey(second.personName) + second.personId];
    return a < b ? -1 : 1;
  });
}
