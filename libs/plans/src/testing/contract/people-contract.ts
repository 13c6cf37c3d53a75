import { describe, expect, it } from '@jest/globals';
import type { ApiToken, Member } from '../../store/plans-store.js';
import { sampleId, sampleStamp, TEAM_A, TEAM_B } from '../sample-plan.js';
import { filledStore, type StoreFactory } from './filled-store.js';

const ADA: Member = { teamId: TEAM_A, personId: 'p-ada', personName: 'Ada', role: 'ADMIN' };
const BOB: Member = { teamId: TEAM_A, personId: 'p-bob', personName: 'bob', role: 'VIEWER' };
const ADA_IN_B: Member = { ...ADA, teamId: TEAM_B, role: 'PLANNER' };

/** Teams, members and tokens. */
export function describePeople(create: StoreFactory): void {
  describe('teams and members', () => {
    it('are read by team, by name in any case of letters, and by person', async () => {
      const store = await filledStore(create);
      const [teams, all, members, held, ofAda] = await store.transaction(async (transaction) => {
        for (const member of [BOB, ADA, ADA_IN_B]) await transaction.setMember(member);
        return [
          await transaction.teams([TEAM_B, sampleId(99)]),
          await transaction.allTeams(),
          await transaction.members(TEAM_A),
          await transaction.membersForChange(TEAM_A),
          await transaction.membershipsOf('p-ada'),
        ] as const;
      });
      expect(teams).toEqual([{ id: TEAM_B, name: 'Team B' }]);
      expect(all).toEqual([
        { id: TEAM_A, name: 'Team A' },
        { id: TEAM_B, name: 'Team B' },
      ]);
      expect(members).toEqual([ADA, BOB]);
      expect(held).toEqual(members);
      expect(ofAda).toHaveLength(2);
      expect(ofAda).toEqual(
        expect.arrayContaining([
          { teamId: TEAM_A, role: 'ADMIN' },
          { teamId: TEAM_B, role: 'PLANNER' },
        ]),
      );
    });

    it('change by person: another role, and gone', async () => {
      const store = await filledStore(create);
      const [changed, left] = await store.transaction(async (transaction) => {
        for (const member of [BOB, { ...BOB, role: 'APPROVER' as const }, ADA]) await transaction.setMember(member);
        const members = await transaction.members(TEAM_A);
        await transaction.removeMember(TEAM_A, BOB.personId);
        return [members, await transaction.members(TEAM_A)] as const;
      });
      expect(changed).toEqual([ADA, { ...BOB, role: 'APPROVER' }]);
      expect(left).toEqual([ADA]);
    });
  });
  describeTokens(create);
}

const TOKEN: ApiToken = {
  id: 'abcdefgh',
  name: 'nightly',
  secretHash: '0'.repeat(64),
  memberships: [{ teamId: TEAM_A, role: 'PLANNER' }],
  scopes: ['PLAN_READ', 'PLAN_SAVE'],
  isInstallationAdmin: false,
  createdAt: sampleStamp(1).at,
  expiresAt: sampleStamp(50).at,
  lastUsedAt: null,
  revokedAt: null,
};
const ADMIN_TOKEN: ApiToken = { ...TOKEN, id: 'mnpqrstu', memberships: [], scopes: null, isInstallationAdmin: true };
const LATER: ApiToken = { ...TOKEN, id: 'ijkabcde', createdAt: sampleStamp(2).at };

function describeTokens(create: StoreFactory): void {
  describe('tokens', () => {
    it('are read by id, and by team the newest first', async () => {
      const store = await filledStore(create);
      const [one, none, ofTeam, ofOther, all, count] = await store.transaction(async (transaction) => {
        for (const token of [TOKEN, ADMIN_TOKEN, LATER]) await transaction.insertToken(token);
        return [
          await transaction.token(TOKEN.id),
          await transaction.token('nothere2'),
          await transaction.tokensOf([TEAM_A]),
          await transaction.tokensOf([TEAM_B]),
          await transaction.allTokens(),
          await transaction.countTokens(),
        ] as const;
      });
      expect([one, none, ofOther, count]).toEqual([TOKEN, null, [], 3]);
      expect(ofTeam).toEqual([LATER, TOKEN]);
      expect(all).toEqual([LATER, TOKEN, ADMIN_TOKEN]);
    });

    it('note their use without undoing a revocation, and are revoked once', async () => {
      const store = await filledStore(create);
      const token = await store.transaction(async (transaction) => {
        await transaction.insertToken(TOKEN);
        await transaction.revokeToken(TOKEN.id, sampleStamp(3).at);
        await transaction.noteTokenUse(TOKEN.id, sampleStamp(4).at);
        await transaction.revokeToken(TOKEN.id, sampleStamp(5).at);
        return transaction.token(TOKEN.id);
      });
      expect(token).toEqual({ ...TOKEN, revokedAt: sampleStamp(3).at, lastUsedAt: sampleStamp(4).at });
    });

    it('can be given another team', async () => {
      const store = await filledStore(create);
      const membership = { teamId: TEAM_B, role: 'ADMIN' as const };
      const token = await store.transaction(async (transaction) => {
        await transaction.insertToken(TOKEN);
        await transaction.addTokenMembership(TOKEN.id, membership);
        return transaction.token(TOKEN.id);
      });
      expect(token?.memberships).toEqual([...TOKEN.memberships, membership]);
    });
  });
}
