import { mkdtemp, rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openCatalog } from '@headroom/catalog/node';
import { planDocument } from '@headroom/planner';
import { type PlansSession, type SavedPlan, createTeam, savePlan } from '@headroom/plans';
import { computeBy, newId, randomBytes, sha256Hex } from '@headroom/plans/node';
import { type ConnectedPlans, connectPlans } from '../connect-plans.js';
import { dataFolderAt } from '../embedded/data-folder.js';
import { readServerNote } from '../embedded/cluster.js';
import { type EmbeddedPostgres, openEmbeddedPostgres } from '../embedded/open-embedded-postgres.js';
import { migrate } from '../migrate/migrate.js';
import { runSql } from '../testing/index.js';

const DOCUMENT = `name: batch
demand: { peakPerSecond: 300 }
locations: [aws/us-east-1]
components:
  - { name: worker, kind: compute, pricePerHour: 0.1, capacityPerSecond: 100 }
`;
const SAVE_COUNT = 200;
const WRITER_COUNT = 4;
const KILL_COUNT = 3;

let dataDirectory: string;
let server: EmbeddedPostgres;
let plans: ConnectedPlans;
let session: PlansSession;
let teamId: string;

beforeAll(async () => {
  dataDirectory = await mkdtemp(`${process.env['HEADROOM_TEST_DATA_DIRECTORY']}-killed-`);
  server = await openEmbeddedPostgres({ dataDirectory });
  await migrate(server);
  plans = connectPlans(server);
  const planned = planDocument({ text: DOCUMENT, catalog: openCatalog() });
  const actor = {
    kind: 'PERSON',
    id: 'ada',
    name: 'Ada',
    memberships: [],
    scopes: null,
    isInstallationAdmin: true,
  } as const;
  const context = { store: plans.store, modelVersion: '1', now: () => new Date(), newId, sha256Hex, randomBytes };
  const computing = computeBy(() => planned);
  const administrator = { ...context, computing, actor, requestId: null, source: 'API' } as const;
  const team = await createTeam(administrator, { name: 'Payments' });
  if (!team.ok) throw new Error(JSON.stringify(team.errors));
  teamId = team.value.id;
  session = { ...administrator, actor: { ...actor, memberships: [{ teamId, role: 'PLANNER' }] } };
});
afterAll(async () => {
  await plans.close();
  await server.close();
  await rm(dataDirectory, { recursive: true, force: true });
});

/** Asks again with the same key until it is told that the plan is saved, as a client does whose connection has broken. */
async function saveUntilAcknowledged(number: number): Promise<SavedPlan> {
  const input = { teamId, name: `plan ${number}`, document: DOCUMENT, idempotencyKey: `save-${number}` };
  for (;;) {
    const saved = await savePlan(session, input).catch(() => null);
    if (saved?.ok === true) return saved.value;
    if (saved !== null) throw new Error(JSON.stringify(saved.errors));
    await sleep(50);
  }
}

async function killServer(): Promise<number> {
  const note = await readServerNote(dataFolderAt(dataDirectory));
  if (note === null) return 0;
  process.kill(note.pid, 'SIGKILL');
  return 1;
}

describe('a server that is killed again and again while plans are saved', () => {
  it('comes back by itself, and has every acknowledged plan, none twice', async () => {
    const numbers = Array.from({ length: SAVE_COUNT }, (_, index) => index);
    const acknowledged = new Map<number, string>();
    const writer = async (): Promise<void> => {
      for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) {
        acknowledged.set(number, (await saveUntilAcknowledged(number)).id);
      }
    };
    const killer = async (): Promise<number> => {
      let kills = 0;
      for (let round = 1; round <= KILL_COUNT; round += 1) {
        const saves = (SAVE_COUNT * round) / (KILL_COUNT + 1);
        while (acknowledged.size < saves) await sleep(5);
        kills += await killServer();
      }
      return kills;
    };
    const [kills] = await Promise.all([killer(), ...Array.from({ length: WRITER_COUNT }, writer)]);
    expect(kills).toBe(KILL_COUNT);
    const rows = await runSql(server.databaseUrl, 'SELECT id, name FROM plan');
    expect(rows.map(({ id, name }) => `${String(name)} ${String(id)}`).toSorted()).toEqual(
      [...acknowledged].map(([number, id]) => `plan ${number} ${id}`).toSorted(),
    );
    const [counts] = await runSql(
      server.databaseUrl,
      `SELECT (SELECT count(*)::int FROM plan_revision) AS revisions,
        (SELECT count(*)::int FROM idempotency_key) AS keys,
        (SELECT count(*)::int FROM audit_event WHERE action = 'PLAN_SAVED') AS events`,
    );
    expect(counts).toEqual({ revisions: SAVE_COUNT, keys: SAVE_COUNT, events: SAVE_COUNT });
  }, 180_000);
});
