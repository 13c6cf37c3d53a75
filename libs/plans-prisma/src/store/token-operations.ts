import type { PlansTransaction } from '@headroom/plans';
import type { Prisma } from '../generated/client.js';
import { isUuid, momentOf } from './column-values.js';
import { WITH_MEMBERSHIPS, tokenColumns, tokenFrom } from './token.mapper.js';

type TokenOperations = Pick<
  PlansTransaction,
  | 'insertToken'
  | 'token'
  | 'tokensOf'
  | 'allTokens'
  | 'noteTokenUse'
  | 'revokeToken'
  | 'addTokenMembership'
  | 'countTokens'
>;

const NEWEST_FIRST: Prisma.ApiTokenOrderByWithRelationInput[] = [{ createdAt: 'desc' }, { id: 'asc' }];

/** API tokens. */
export function tokenOperations(client: Prisma.TransactionClient): TokenOperations {
  return {
    insertToken: async (token) => {
      await client.apiToken.create({ data: tokenColumns(token) });
    },
    token: async (id) => {
      const row = await client.apiToken.findUnique({ where: { id }, include: WITH_MEMBERSHIPS });
      return row === null ? null : tokenFrom(row);
    },
    tokensOf: async (teamIds) => {
      const rows = await client.apiToken.findMany({
        where: { memberships: { some: { teamId: { in: teamIds.filter(isUuid) } } } },
        include: WITH_MEMBERSHIPS,
        orderBy: NEWEST_FIRST,
      });
      return rows.map(tokenFrom);
    },
    allTokens: async () => {
      const rows = await client.apiToken.findMany({ include: WITH_MEMBERSHIPS, orderBy: NEWEST_FIRST });
      return rows.map(tokenFrom);
    },
    noteTokenUse: async (id, at) => {
      await client.apiToken.updateMany({ where: { id }, data: { lastUsedAt: momentOf(at) } });
    },
    revokeToken: async (id, at) => {
      await client.apiToken.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: momentOf(at) } });
    },
    addTokenMembership: async (id, { teamId, role }) => {
      const position = await client.tokenMembership.count({ where: { tokenId: id } });
      await client.tokenMembership.create({ data: { tokenId: id, position, teamId, role } });
    },
    countTokens: () => client.apiToken.count(),
  };
}
