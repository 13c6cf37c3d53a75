import { describe, expect, it } from '@jest/globals';
import type { SlackIdentity, SlackLinkCode } from '../../store/plans-store.js';
import { sampleStamp } from '../sample-plan.js';
import { filledStore, type StoreFactory } from './filled-store.js';

const USER = { workspaceId: 'T1', userId: 'U1' };
const IDENTITY: SlackIdentity = {
  ...USER,
  actorKind: 'PERSON',
  actorId: 'p-ada',
  actorName: 'Ada',
  linkedAt: sampleStamp(1).at,
};
const CODE: SlackLinkCode = { ...USER, codeHash: 'a'.repeat(64), expiresAt: sampleStamp(20).at };

/** Slack users and their codes. */
export function describeSlackUsers(create: StoreFactory): void {
  describe('Slack users', () => {
    it('are linked, linked to somebody else, and let go', async () => {
      const store = await filledStore(create);
      const found = await store.transaction(async (transaction) => {
        const before = await transaction.slackIdentity(USER);
        await transaction.setSlackIdentity(IDENTITY);
        const linked = await transaction.slackIdentity(USER);
        const other = await transaction.slackIdentity({ ...USER, workspaceId: 'T2' });
        await transaction.setSlackIdentity({ ...IDENTITY, actorKind: 'TOKEN', actorId: 'abcdefgh' });
        const moved = await transaction.slackIdentity(USER);
        await transaction.removeSlackIdentity(USER);
        return { before, linked, other, moved, after: await transaction.slackIdentity(USER) };
      });
      expect(found).toEqual({
        before: null,
        linked: IDENTITY,
        other: null,
        moved: { ...IDENTITY, actorKind: 'TOKEN', actorId: 'abcdefgh' },
        after: null,
      });
    });

    it('have one code at a time, which is taken once; what has expired is forgotten', async () => {
      const store = await filledStore(create);
      const second = { ...CODE, codeHash: 'b'.repeat(64) };
      const ofOther = { ...CODE, userId: 'U2', codeHash: 'c'.repeat(64) };
      const late = { ...CODE, userId: 'U3', codeHash: 'd'.repeat(64), expiresAt: sampleStamp(40).at };
      const taken = await store.transaction(async (transaction) => {
        await transaction.insertSlackLinkCode(ofOther, sampleStamp(1).at);
        await transaction.insertSlackLinkCode(CODE, sampleStamp(1).at);
        await transaction.insertSlackLinkCode(second, sampleStamp(2).at);
        const voided = await transaction.takeSlackLinkCode(CODE.codeHash);
        const first = await transaction.takeSlackLinkCode(second.codeHash);
        const again = await transaction.takeSlackLinkCode(second.codeHash);
        await transaction.insertSlackLinkCode(late, sampleStamp(30).at);
        return { voided, first, again, expired: await transaction.takeSlackLinkCode(ofOther.codeHash) };
      });
      expect(taken).toEqual({ voided: null, first: second, again: null, expired: null });
    });
  });
}
