import { describe, expect, it } from '@jest/globals';
import { TEAM_A, TEAM_B } from '../testing/sample-plan.js';
import { tokenIdOf } from '../tokens/token-text.js';
import { authenticateToken } from './authenticate-token.js';
import { createApiToken, type CreateApiTokenInput } from './create-api-token.js';
import { createBootstrapToken } from './create-bootstrap-token.js';
import { createTeam } from './create-team.js';
import { listApiTokens } from './list-api-tokens.js';
import { codesOf, errorsOf, plansWorld, valueOf } from './plans-world.fixture.js';
import { revokeApiToken } from './revoke-api-token.js';

const INPUT: CreateApiTokenInput = { name: 'nightly', memberships: [{ teamId: TEAM_A, role: 'PLANNER' }] };
const DAY_SECONDS = 86_400;

describe('an API token', () => {
  it('is shown once, kept as a hash, and stands for its teams and scopes', async () => {
    const world = await plansWorld();
    const input = { ...INPUT, scopes: ['PLAN_READ', 'PLAN_SAVE'] as const };
    const { token, secret } = valueOf(await createApiToken(world.as('ADMIN'), input));
    expect(secret).toMatch(/^hr_[a-z2-9]{8}_[\w-]{43}$/);
    expect(token).toMatchObject({
      id: tokenIdOf(secret ?? ''),
      expiresAt: '2026-11-30T12:00:00.000Z',
      scopes: input.scopes,
    });
    const { tokens, audit } = world.store.snapshot();
    expect(JSON.stringify([...tokens.values(), audit])).not.toContain(secret?.slice(12) ?? 'no secret');
    expect(JSON.stringify(audit)).not.toContain(tokens.get(token.id)?.secretHash ?? 'no hash');
    expect(await authenticateToken(world.context, secret ?? '')).toEqual({
      ...{ kind: 'TOKEN', id: token.id, name: 'nightly', memberships: INPUT.memberships, scopes: input.scopes },
      isInstallationAdmin: false,
    });
  });

  it('is worth nothing when it is wrong, unknown, expired or revoked', async () => {
    const world = await plansWorld();
    const { token, secret } = valueOf(await createApiToken(world.as('ADMIN'), { ...INPUT, expiresInDays: 2 }));
    const right = secret ?? '';
    const last = right.endsWith('A') ? 'B' : 'A';
    const wrong = [`${right.slice(0, -1)}${last}`, right.replace(token.id, 'aaaaaaaa'), '', 'hr_x_y', `${right} `];
    for (const text of wrong) expect(await authenticateToken(world.context, text)).toBeNull();
    world.wait(2 * DAY_SECONDS - 1);
    expect(await authenticateToken(world.context, right)).not.toBeNull();
    world.wait(1);
    expect(await authenticateToken(world.context, right)).toBeNull();
    const other = valueOf(await createApiToken(world.as('ADMIN'), INPUT));
    await revokeApiToken(world.as('ADMIN'), { id: other.token.id });
    expect(await authenticateToken(world.context, other.secret ?? '')).toBeNull();
  });

  it('notes when it was used, at most once a minute', async () => {
    const world = await plansWorld();
    const { token, secret } = valueOf(await createApiToken(world.as('ADMIN'), INPUT));
    const lastUsed: unknown[] = [];
    for (const seconds of [10, 59, 1]) {
      world.wait(seconds);
      await authenticateToken(world.context, secret ?? '');
      lastUsed.push(world.store.snapshot().tokens.get(token.id)?.lastUsedAt);
    }
    expect(lastUsed).toEqual(['2026-09-01T12:00:10.000Z', '2026-09-01T12:00:10.000Z', '2026-09-01T12:01:10.000Z']);
  });

  it('is answered without its secret when the same key is sent again', async () => {
    const world = await plansWorld();
    const keyed = { ...INPUT, idempotencyKey: 'k' };
    const first = valueOf(await createApiToken(world.as('ADMIN'), keyed));
    expect(valueOf(await createApiToken(world.as('ADMIN'), keyed))).toEqual({ token: first.token, secret: null });
    expect(world.store.snapshot().tokens.size).toBe(1);
  });

  it('is revoked once, and listed without its hash', async () => {
    const world = await plansWorld();
    const { token } = valueOf(await createApiToken(world.as('ADMIN'), INPUT));
    const revoked = valueOf(await revokeApiToken(world.as('ADMIN'), { id: token.id }));
    const before = world.store.snapshot();
    world.wait(60);
    expect(valueOf(await revokeApiToken(world.as('ADMIN'), { id: token.id }))).toEqual(revoked);
    expect(world.store.snapshot()).toEqual(before);
    expect(valueOf(await listApiTokens(world.as('ADMIN'), { teamId: TEAM_A }))).toEqual([revoked]);
  });
});

describe('making a token', () => {
  it('cannot be one whose id has characters that no id has', async () => {
    const world = await plansWorld();
    const outcome = await revokeApiToken(world.as('ADMIN'), { id: '\u0000' });
    expect(errorsOf(outcome)).toMatchObject([{ code: 'INVALID_INPUT', path: 'id' }]);
  });

  it('gives no more than the actor has', async () => {
    const world = await plansWorld();
    const other = { ...INPUT, memberships: [...INPUT.memberships, { teamId: TEAM_B, role: 'ADMIN' as const }] };
    expect(errorsOf(await createApiToken(world.as('ADMIN'), other))).toEqual([
      { code: 'NOT_FOUND', path: 'memberships[1].teamId', id: TEAM_B },
    ]);
    const admin = { ...INPUT, isInstallationAdmin: true };
    expect(codesOf(await createApiToken(world.as('ADMIN'), admin))).toEqual(['FORBIDDEN']);
    const memberships = [{ teamId: TEAM_A, role: 'ADMIN' as const }];
    const scoped = world.asActor({ kind: 'TOKEN', memberships, scopes: ['TOKEN_MANAGE', 'PLAN_READ'] });
    expect(codesOf(await createApiToken(scoped, INPUT))).toEqual(['FORBIDDEN']);
    expect((await createApiToken(scoped, { ...INPUT, scopes: ['PLAN_READ'] })).ok).toBe(true);
  });

  it('tells everything that is wrong with the request', async () => {
    const world = await plansWorld();
    const memberships = [
      { teamId: TEAM_A, role: 'KING' as 'ADMIN' },
      { teamId: TEAM_A, role: 'ADMIN' as const },
    ];
    const input = { name: '', memberships, scopes: ['FLY' as 'PLAN_READ'], expiresInDays: 366 };
    const errors = errorsOf(await createApiToken(world.as('ADMIN'), input));
    expect(errors.map((error) => 'path' in error && error.path)).toEqual([
      'name',
      'memberships',
      'memberships[0].role',
      'scopes[0]',
      'expiresInDays',
    ]);
    const none = await createApiToken(world.as('ADMIN'), { name: 'x', memberships: [] });
    expect(errorsOf(none)).toMatchObject([{ path: 'memberships' }]);
  });
});

describe('the bootstrap token', () => {
  it('is made once, by one of several processes that start together, and lives for a day', async () => {
    const world = await plansWorld();
    const made = await Promise.all([createBootstrapToken(world.context), createBootstrapToken(world.context)]);
    const [first] = made.flatMap((token) => token ?? []);
    expect(made.filter((token) => token !== null)).toHaveLength(1);
    expect(first?.token.expiresAt).toBe('2026-09-02T12:00:00.000Z');
    expect(world.store.snapshot().audit).toMatchObject([{ action: 'BOOTSTRAP_TOKEN_CREATED', teamId: null }]);
    world.wait(DAY_SECONDS);
    expect(await authenticateToken(world.context, first?.secret ?? '')).toBeNull();
    expect(await createBootstrapToken(world.context)).toBeNull();
  });

  it('makes the first team, manages it, and makes a lasting token', async () => {
    const world = await plansWorld();
    const bootstrap = await createBootstrapToken(world.context);
    const session = async () => {
      const actor = await authenticateToken(world.context, bootstrap?.secret ?? '');
      return world.asActor(actor ?? {});
    };
    const team = valueOf(await createTeam(await session(), { name: 'Platform' }));
    const input = { name: 'ci', memberships: [{ teamId: team.id, role: 'PLANNER' as const }] };
    expect(valueOf(await createApiToken(await session(), input)).secret).toMatch(/^hr_/);
  });
});
