import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nameKey, textWords } from '@headroom/plans';
import pg from 'pg';
import { backupText } from '../backup/backup-text.fixture.js';
import { restorePlans } from '../backup/restore-plans.js';
import { costTerms } from '../store/cost-terms.js';
import { type TestServer, openTestServer, runSql } from '../testing/index.js';
import { applyMigrations, migrate } from './migrate.js';
import { PRISMA_DIRECTORY, readPrismaFolder } from './prisma-folder.js';

const MIGRATION = '20261124130000_plan_words';
const TEAM = '01900000-0000-7000-8000-00000000000a';

interface OldPlan {
  readonly name: string;
  readonly notes: string;
  readonly tags: readonly string[];
  readonly cost: string | null;
}

/** Every character that may be in a plan, but for halves of characters and the control characters; some beside a letter. */
const EVERY_CHARACTER = Array.from({ length: 0x1_1000 }, (_, code) => code + 0x20)
  .filter((code) => (code < 0x7f || code > 0x9f) && (code < 0xd800 || code > 0xdfff))
  .map((code) => `${code % 7 === 0 ? 'a' : ''}${String.fromCodePoint(code)}${code % 3 === 0 ? ' ' : ''}`)
  .join('');

const TEXTS = [
  'Checkout v2, 100%: a/b_c',
  'Größe ПЛАН ΣΟΦΟΣ İstanbul ŒUVRE ǅ',
  'cafe\u0301 A\u030a \u1100\u1161',
  '容量计划，カナ 𠀋𠮷野',
  '🚀🚀 ★ \u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  `${'x'.repeat(100)} ${'🚀'.repeat(100)}`,
  'a\u00a0b\u2003c\u2014d\u201ce\u201d\u3000f\u3001g\tin\r\nlines\u2028more',
  '%_\\ -- ...',
];
const COSTS = [
  '0',
  '0.5',
  '1',
  '9.99',
  '10',
  '42.5',
  '99.999',
  '100',
  '1234.56',
  '123456',
  '999999999999.9',
  '1000000000000',
  null,
];

const PLANS: readonly OldPlan[] = [
  ...TEXTS.map((text) => ({
    name: text.slice(0, 40),
    notes: text,
    tags: [text.slice(0, 20).toLowerCase()],
    cost: null,
  })),
  { name: 'all', notes: EVERY_CHARACTER, tags: [], cost: null },
  ...COSTS.map((cost, index) => ({ name: `costs ${String(index)}`, notes: '', tags: ['peak', 'peak season'], cost })),
];

let server: TestServer;
let databaseUrl: string;
let earlierBackup: string;

beforeAll(async () => {
  server = await openTestServer();
  databaseUrl = await server.emptyDatabase();
  const folder = await readPrismaFolder(PRISMA_DIRECTORY);
  const earlier = folder.migrations.filter(({ name }) => name < MIGRATION);
  await applyMigrations(databaseUrl, { ...folder, migrations: earlier });
  await runSql(databaseUrl, `INSERT INTO team (id, name, name_key) VALUES ('${TEAM}', 'A', 'a')`);
  await insertPlans(PLANS);
  earlierBackup = await backupText(databaseUrl);
  await migrate({ databaseUrl });
});
afterAll(() => server.close());

function idOf(index: number): string {
  return `01900000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;
}

/** As they were saved before: every other one is in the bin. */
async function insertPlans(plans: readonly OldPlan[]): Promise<void> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    for (const [index, { name, notes, tags, cost }] of plans.entries()) {
      const searchText = [nameKey(name), notes.toLowerCase(), ...tags].join('\n');
      await client.query(
        `INSERT INTO plan (id, team_id, name, name_key, status, revision, meets_targets, monthly_cost, currency, notes, tags,
           model_version, search_text, created_by_id, created_by_name, created_at, updated_by_id, updated_by_name, updated_at, deleted_at)
         VALUES ($1, $2, $3, $4, 'DRAFT', 1, true, $5, 'USD', $6, $7, '1', $8, 'ada', 'Ada', now(), 'ada', 'Ada', now(), $9)`,
        [idOf(index), TEAM, name, nameKey(name), cost, notes, tags, searchText, index % 2 === 0 ? null : new Date()],
      );
    }
  } finally {
    await client.end();
  }
}

describe('the migration to words', () => {
  it('gives the same to plans of a backup that was written before it', async () => {
    const restored = await server.emptyDatabase();
    await restorePlans({ databaseUrl: restored, input: Readable.from([earlierBackup]) });
    const terms = 'SELECT plan_id, term FROM plan_term ORDER BY plan_id, term';
    expect(await runSql(restored, terms)).toEqual(await runSql(databaseUrl, terms));
  });

  it.each(PLANS.map((plan, index) => ({ ...plan, index })))(
    'gives plan $index the words and the terms of its cost that it would be saved with',
    async ({ name, notes, tags, cost, index }) => {
      const heap = index % 2 === 0 ? 'LIVE' : 'BIN';
      const expected = [
        ...textWords([name, ...tags, notes].join('\n')).map((word) => `${heap}/word/${word}`),
        ...(cost === null ? [] : costTerms(cost)).map((bucket) => `${heap}/cost/${bucket}`),
      ];
      const rows = await runSql(databaseUrl, `SELECT term FROM plan_term WHERE plan_id = '${idOf(index)}'`);
      expect(rows.map(({ term }) => term).toSorted()).toEqual(expected.toSorted());
    },
  );
});
