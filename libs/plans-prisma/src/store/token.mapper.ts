import type { ApiToken } from '@headroom/plans';
import { Prisma } from '../generated/client.js';
import { momentOf, momentText } from './column-values.js';

/** What is read with a token. */
export const WITH_MEMBERSHIPS = {
  memberships: { orderBy: { position: 'asc' }, select: { teamId: true, role: true } },
} as const satisfies Prisma.ApiTokenInclude;

/** A token's row with its memberships. */
export type TokenRow = Prisma.ApiTokenGetPayload<{ include: typeof WITH_MEMBERSHIPS }>;

/** The columns of a token and of its memberships. */
export function tokenColumns(token: ApiToken): Prisma.ApiTokenCreateInput {
  const { id, name, secretHash, isInstallationAdmin, scopes, memberships } = token;
  return {
    ...{ id, name, secretHash, isInstallationAdmin },
    scopes: scopes === null ? Prisma.DbNull : [...scopes],
    createdAt: momentOf(token.createdAt),
    expiresAt: momentOf(token.expiresAt),
    lastUsedAt: momentOf(token.lastUsedAt),
    revokedAt: momentOf(token.revokedAt),
    memberships: {
      create: memberships.map(({ teamId, role }, position) => ({ position, role, team: { connect: { id: teamId } } })),
    },
  };
}

/** A token from its row. */
export function tokenFrom(row: TokenRow): ApiToken {
  const { id, name, secretHash, isInstallationAdmin, memberships } = row;
  return {
    ...{ id, name, secretHash, isInstallationAdmin, memberships },
    scopes: row.scopes as ApiToken['scopes'],
    createdAt: momentText(row.createdAt),
    expiresAt: momentText(row.expiresAt),
    lastUsedAt: row.lastUsedAt === null ? null : momentText(row.lastUsedAt),
    revokedAt: row.revokedAt === null ? null : momentText(row.revokedAt),
  };
}
