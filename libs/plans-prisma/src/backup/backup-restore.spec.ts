import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openCatalog } from '@headroom/catalog/node';
import { planDocument } from '@headroom/planner';
import type { SavedPlan } from '@headroom/plans';
import { contentOf, newId } from '@headroom/plans/node';
import { connectPlans } from '../connect-plans.js';
import { type TestServer, openTestServer, runSql } from '../testing/index.js';
import { TABLES } from './backup-format.js';
import { backupText } from './backup-text.fixture.js';
import { RestoreError, restorePlans } from './restore-plans.js';

const DOCUMENT = `name: batch # "quotes", \\backslashes\\, tabs\t and Ü
demand: { peakPerSecond: 300 }
locations: [aws/us-east-1]
components:
  - { name: worker, kind: compute, pricePerHour: 0.1, capacityPerSecond: 100 }
`;
const STAMP = { actorId: 'ada', actorName: 'Ada', at: '2026-09-01T12:00:00.123Z' };

let server: TestServer;
let databaseUrl: string;
let plan: SavedPlan;
let backup: string;

beforeAll(async () => {
  server = await openTestServer();
  databaseUrl = await server.newDatabase();
  plan = await samplePlan();
  await fill(databaseUrl);
  backup = await backupText(databaseUrl);
});
afterAll(() => server.close());

async function samplePlan(): Promise<SavedPlan> {
  const planned = planDocument({ text: DOCUMENT, catalog: openCatalog() });
  const content = await contentOf(planned, { document: DOCUMENT, modelVersion: '1' });
  if (!content.ok) throw new Error(JSON.stringify(content.errors));
  const { computed, basis, choices } = content.value;
  return {
    ...{ id: newId(), teamId: newId(), name: 'Checkout\\', document: DOCUMENT, computed, basis, strategy: null },
    figures: choices.asRecommended,
    ...{
      notes: 'two\nlines\r\n\\.\nand\ttabs\u2028and \u0085',
      tags: ['a, b', '"c"', '\\d'],
      reviewOn: '2027-01-31',
      status: 'DRAFT',
    },
    ...{ revision: 1, lock: null, created: STAMP, updated: STAMP, approved: null, supersededById: null, deleted: null },
  };
}

/** A row in every table. */
async function fill(url: string): Promise<void> {
  const { store, client, close } = connectPlans({ databaseUrl: url });
  const { teamId } = plan;
  const {
    id: _id,
    teamId: _team,
    lock: _lock,
    created,
    updated: _updated,
    approved: _approved,
    deleted: _deleted,
    ...content
  } = plan;
  await store.transaction(async (transaction) => {
    await transaction.insertTeam({ id: teamId, name: 'Payments' });
    await transaction.setMember({ teamId, personId: 'ada', personName: 'Ada', role: 'ADMIN' });
    await transaction.insertPlan(plan, { ...content, planId: plan.id, made: created, cause: 'SAVED' });
    await transaction.appendAudit({
      ...{
        id: newId(),
        at: STAMP.at,
        actorKind: 'PERSON',
        actorId: 'ada',
        actorName: 'Ada',
        action: 'PLAN_SAVED',
        teamId,
      },
      ...{
        subjectType: 'PLAN',
        subjectId: plan.id,
        before: null,
        after: { name: 'x\ny' },
        requestId: null,
        source: 'API',
      },
    });
    await transaction.rememberIdempotency({
      ...{ actorId: 'ada', key: 'k', requestHash: '0', subjectId: plan.id, createdAt: STAMP.at },
    });
    await transaction.insertToken({
      ...{
        id: 'abcdefgh',
        name: 'ci',
        secretHash: '0',
        memberships: [{ teamId, role: 'VIEWER' }],
        scopes: ['PLAN_READ'],
      },
      ...{ isInstallationAdmin: false, createdAt: STAMP.at, expiresAt: STAMP.at, lastUsedAt: null, revokedAt: null },
    });
    const user = { workspaceId: 'T1', userId: 'U1' };
    await transaction.setSlackIdentity({
      ...{ ...user, actorKind: 'PERSON', actorId: 'ada', actorName: 'Ada', linkedAt: STAMP.at },
    });
    await transaction.insertSlackLinkCode({ ...user, codeHash: '0', expiresAt: STAMP.at }, STAMP.at);
  });
  const createdAt = new Date(STAMP.at);
  await client.slackAnswer.create({ data: { id: 'a', workspaceId: 'T1', userId: 'U1', document: 'x\ny', createdAt } });
  await client.slackRequest.create({ data: { signatureHash: '0', receivedAt: createdAt } });
  await client.slackInstallation.create({
    data: { id: 'T1', isEnterprise: false, sealed: 'sealed', updatedAt: createdAt },
  });
  await close();
}

function restore(url: string, text: string): Promise<void> {
  return restorePlans({ databaseUrl: url, input: Readable.from([text]) });
}

describe('a backup', () => {
  it('has every table that there is', async () => {
    const rows = await runSql(
      databaseUrl,
      "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'",
    );
    expect(rows.map((row) => row['tablename']).toSorted()).toEqual([...TABLES].toSorted());
    for (const table of TABLES) expect(await runSql(databaseUrl, `SELECT 1 FROM ${table}`)).not.toEqual([]);
  });

  it('restored into an empty database gives every row back, and plans as they were', async () => {
    const empty = await server.emptyDatabase();
    await restore(empty, backup);
    expect(await backupText(empty)).toBe(backup);
    const { store, close } = connectPlans({ databaseUrl: empty });
    expect(await store.transaction((transaction) => transaction.plan(plan.id))).toEqual(plan);
    await close();
  });

  it('can be restored into a database that is migrated and not used', async () => {
    const migrated = await server.newDatabase();
    await restore(migrated, backup);
    expect(await backupText(migrated)).toBe(backup);
  });

  it('is not put on top of what is there', async () => {
    await expect(restore(databaseUrl, backup)).rejects.toThrow('The database is in use');
    expect(await backupText(databaseUrl)).toBe(backup);
  });

  it.each([0.3, 0.6, 0.99])(
    'that was cut off after %p of its length is refused, and nothing of it stays',
    async (ratio) => {
      const target = await server.newDatabase();
      const before = await backupText(target);
      await expect(restore(target, backup.slice(0, Math.floor(backup.length * ratio)))).rejects.toThrow();
      expect(await backupText(target)).toBe(before);
    },
  );

  it('of a newer Headroom is refused', async () => {
    const target = await server.emptyDatabase();
    const newer = backup.replace('-- Migrations: ', '-- Migrations: 29990101000000_later, ');
    await expect(restore(target, newer)).rejects.toThrow(RestoreError);
  });

  it('is refused when it is something else', async () => {
    await expect(restore(databaseUrl, 'DROP TABLE plan;\n')).rejects.toThrow('not a backup');
    const other = await server.newDatabase();
    await expect(restore(other, backup.replace('COPY "team"', 'COPY "pg_authid"'))).rejects.toThrow('does not belong');
  });
});
