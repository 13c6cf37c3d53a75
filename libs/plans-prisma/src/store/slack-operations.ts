import type { PlansTransaction, SlackUser } from '@headroom/plans';
import type { Prisma } from '../generated/client.js';
import { momentOf, momentText } from './column-values.js';

type SlackOperations = Pick<
  PlansTransaction,
  'slackIdentity' | 'setSlackIdentity' | 'removeSlackIdentity' | 'insertSlackLinkCode' | 'takeSlackLinkCode'
>;

/** Slack users, whom they act for, and the codes by which they prove it. */
export function slackOperations(client: Prisma.TransactionClient): SlackOperations {
  return {
    slackIdentity: async (user) => {
      const row = await client.slackIdentity.findUnique({ where: keyOf(user) });
      if (row === null) return null;
      const actorKind = row.actorKind === 'TOKEN' ? 'TOKEN' : 'PERSON';
      return { ...row, actorKind, linkedAt: momentText(row.linkedAt) };
    },
    setSlackIdentity: async (identity) => {
      const data = { ...identity, linkedAt: momentOf(identity.linkedAt) };
      await client.slackIdentity.upsert({ where: keyOf(identity), create: data, update: data });
    },
    removeSlackIdentity: async ({ workspaceId, userId }) => {
      await client.slackIdentity.deleteMany({ where: { workspaceId, userId } });
    },
    insertSlackLinkCode: async (code, now) => {
      const { workspaceId, userId } = code;
      await client.slackLinkCode.deleteMany({
        where: { OR: [{ workspaceId, userId }, { expiresAt: { lt: momentOf(now) } }] },
      });
      await client.slackLinkCode.create({ data: { ...code, expiresAt: momentOf(code.expiresAt) } });
    },
    takeSlackLinkCode: async (codeHash) => {
      const [row] = await client.slackLinkCode.findMany({ where: { codeHash } });
      if (row === undefined) return null;
      const { count } = await client.slackLinkCode.deleteMany({ where: { codeHash } });
      return count === 0 ? null : { ...row, expiresAt: momentText(row.expiresAt) };
    },
  };
}

function keyOf({ workspaceId, userId }: SlackUser) {
  return { workspaceId_userId: { workspaceId, userId } };
}
