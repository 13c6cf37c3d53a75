import { describe, expect, it } from '@jest/globals';
import { TEAM_A, TEAM_B } from '../testing/sample-plan.js';
import { createApiToken } from './create-api-token.js';
import { listAuditEvents } from './list-audit-events.js';
import { listInstallationTokens } from './list-installation-tokens.js';
import { localOperatorSession } from './local-operator.js';
import { codesOf, plansWorld, valueOf } from './plans-world.fixture.js';

describe('the local operator', () => {
  it('manages the tokens of every team and of the installation, and the audit names them', async () => {
    const { context } = await plansWorld();
    const session = await localOperatorSession(context, { userName: 'ada' });
    const memberships = [TEAM_A, TEAM_B].map((teamId) => ({ teamId, role: 'ADMIN' as const }));
    const made = valueOf(await createApiToken(session, { name: 'next', memberships, isInstallationAdmin: true }));
    expect(valueOf(await listInstallationTokens(session))).toEqual([made.token]);
    const { events } = valueOf(await listAuditEvents(session, { first: 10 }));
    expect(events.map(({ action, teamId }) => [action, teamId])).toEqual([
      ['TOKEN_CREATED', TEAM_B],
      ['TOKEN_CREATED', TEAM_A],
    ]);
    expect(events[0]).toMatchObject({ actorKind: 'SYSTEM', actorName: 'ada (local operator)', source: 'CLI' });
  });
});

describe('the list of all tokens', () => {
  it('is refused to whoever is not the administrator of the installation with the right to tokens', async () => {
    const { as, asActor } = await plansWorld();
    const narrow = asActor({ isInstallationAdmin: true, scopes: ['PLAN_READ'] });
    expect(codesOf(await listInstallationTokens(as('ADMIN')))).toEqual(['FORBIDDEN']);
    expect(codesOf(await listInstallationTokens(narrow))).toEqual(['FORBIDDEN']);
  });
});
