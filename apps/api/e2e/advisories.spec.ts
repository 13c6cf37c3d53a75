import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MercuriusDriverConfig } from '@nestjs/mercurius';
import { createMemoryPlansStore } from '@headroom/plans/memory';
import { buildSchema, getNamedType, isInputObjectType, isObjectType } from 'graphql';
import type { VerifyPerson } from '../src/auth/oidc.js';
import { graphqlOptions } from '../src/graphql-options.js';
import { RESOLVERS } from '../src/resolvers.js';
import { DateTimeScalar } from '../src/schema/fields/date-time.scalar.js';
import { schemaText } from '../src/schema-text.js';
import { asking, change, makeTeam, savePlan } from './access/team-content.js';
import { send } from './send.js';
import { type ServedApi, serveApi } from './served-api.js';
import { startTestApi, type TestApi } from './test-api.js';
import { openTestDatabase } from './test-database.js';

// Advisories of NestJS GraphQL that the installed version is behind, each with what keeps it away.

const options: MercuriusDriverConfig = graphqlOptions({
  hasIntrospection: true,
  hasTrustedDocuments: false,
  requestTimeoutMs: 1000,
  onFailure: () => undefined,
});

describe('subscriptions, by which anybody could end the process (GHSA-8www-f354-mh8p)', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(async () => api.close());

  it('are off', () => {
    expect(options.subscription).toBe(false);
  });

  it.each(['graphql-transport-ws', 'graphql-ws'])('have no socket to come in by (%s)', async (protocol) => {
    const { hostname, port } = new URL(api.url);
    const socket = connect(Number(port), hostname);
    const answer = new Promise<string>((resolve) => {
      let text = '';
      socket.on('data', (part: Buffer) => (text += part.toString()));
      socket.on('close', () => resolve(text));
    });
    socket.write(
      [
        ...['GET /graphql HTTP/1.1', `host: ${hostname}`, 'connection: Upgrade', 'upgrade: websocket'],
        ...['sec-websocket-version: 13', 'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ=='],
        ...[`sec-websocket-protocol: ${protocol}`, '', ''],
      ].join('\r\n'),
    );
    setTimeout(() => socket.end(), 500).unref();
    expect(await answer).not.toContain('101 Switching Protocols');
    expect((await send(api.url, { query: '{ strategies { id } }' })).status).toBe(200);
  });
});

describe('guards and resolvers (GHSA-f2pj-v3fc-65xp, GHSA-c658-2mxh-7pqx, GHSA-68rj-86jm-2jwh)', () => {
  it('have no base class and no factory between them: every resolver is a class of its own', () => {
    for (const resolver of RESOLVERS) {
      expect(typeof resolver).toBe('function');
      expect(Object.getPrototypeOf(resolver)).toBe(Function.prototype);
      expect(Object.getPrototypeOf(resolver.prototype)).toBe(Object.prototype);
    }
    expect(new Set(RESOLVERS).size).toBe(RESOLVERS.length);
  });

  it('are not mixed with resolvers of the options', () => {
    expect(options).not.toHaveProperty('resolvers');
    expect(options).not.toHaveProperty('loaders');
  });
});

describe('moments (GHSA-m88h-g79w-v5mc)', () => {
  it('are never taken from anybody, so that none can be a wrong one', async () => {
    const schema = buildSchema(await schemaText());
    const inputs = Object.values(schema.getTypeMap()).flatMap((type) => {
      if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => getNamedType(field.type).name);
      if (!isObjectType(type)) return [];
      return Object.values(type.getFields()).flatMap(({ args }) => args.map((arg) => getNamedType(arg.type).name));
    });
    expect(inputs).toContain('Decimal');
    expect(inputs.filter((name) => name === 'DateTime')).toEqual([]);
    for (const value of ['2026-02-30T00:00:00Z', 'now', '2026-11-24', 0]) {
      expect(() => DateTimeScalar.parseValue(value)).toThrow('never sent');
    }
  });
});

describe('errors that could tell secrets (GHSA-fvxv-c29c-43xc)', () => {
  const SECRET = 'p4ssw0rd';
  const broken = (): Promise<never> =>
    Promise.reject(new Error(`connect ECONNREFUSED postgresql://admin:${SECRET}@10.0.0.5:5432/plans`));

  it('are told to nobody: neither of a store that fails, nor in its log', async () => {
    const store = createMemoryPlansStore();
    let isBroken = false;
    const api = await startTestApi({
      store: { transaction: (run) => (isBroken ? broken() : store.transaction(run)) },
      verifyPerson: async () => ({
        ...{ kind: 'PERSON', id: 'ada', name: 'Ada', groupMemberships: [], isInstallationAdmin: false },
      }),
    });
    try {
      isBroken = true;
      for (const token of [api.token, 'a-person']) {
        const { status, body } = await send(api.url, { query: '{ viewer { id } }', token });
        expect([status, body.errors?.[0]?.extensions.code]).toEqual([500, 'INTERNAL']);
        expect(JSON.stringify(body)).not.toMatch(/ECONNREFUSED|10\.0\.0\.5|admin|p4ssw0rd|stack/);
      }
      expect(api.failures).toHaveLength(2);
      expect(api.logLines.join('')).not.toContain(SECRET);
    } finally {
      await api.close();
    }
  });

  it('are told to nobody either where a part of a query fails beside others', async () => {
    const store = createMemoryPlansStore();
    let remaining = Number.POSITIVE_INFINITY;
    const api = await startTestApi({
      store: { transaction: (run) => ((remaining -= 1) < 0 ? broken() : store.transaction(run)) },
    });
    try {
      const root = asking(api.url, api.token);
      const id = await savePlan(root, { teamId: await makeTeam(root, 'Team'), name: 'Plan' });
      // One for the token, one for the list; the next, for the revisions, fails.
      remaining = 2;
      const query = 'query ($id: ID!) { plans { nodes { name } } planRevisions(planId: $id) { nodes { name } } }';
      const { body } = await send(api.url, { query, variables: { id }, token: api.token });
      expect(body.errors?.map(({ message }) => message)).toEqual(['Something went wrong on our side.']);
      expect(JSON.stringify(body)).not.toMatch(/ECONNREFUSED|admin|p4ssw0rd|stack/);
    } finally {
      await api.close();
    }
  });

  it('are told to nobody of an identity provider that cannot be reached', async () => {
    const verifyPerson: VerifyPerson = () =>
      Promise.reject(new Error(`fetch failed: https://client:${SECRET}@id.example/keys`));
    const api = await startTestApi({ verifyPerson });
    try {
      const { status, body } = await send(api.url, { query: '{ strategies { id } }', token: 'a-person' });
      expect([status, body.errors?.[0]?.extensions.code]).toEqual([500, 'INTERNAL']);
      expect(JSON.stringify(body)).not.toMatch(/p4ssw0rd|id\.example/);
      expect(api.logLines.join('')).not.toContain(SECRET);
    } finally {
      await api.close();
    }
  });

  it('are told to nobody of a PostgreSQL that is gone, and not written to the log with its password', async () => {
    const database = await openTestDatabase();
    const api = await serveApi({ DATABASE_URL: database.databaseUrl, HEADROOM_BOOTSTRAP_TOKEN: 'first-token' });
    try {
      const { username, password, port } = new URL(database.databaseUrl);
      await database.close();
      const { status, body } = await send(api.url, { query: '{ viewer { id } }', token: 'first-token' });
      expect([status, body.errors?.[0]?.message]).toEqual([500, 'Something went wrong on our side.']);
      expect(JSON.stringify(body)).not.toContain(port);
      const ready = await fetch(`${api.url}/health/ready`);
      expect([ready.status, await ready.json()]).toEqual([
        503,
        { status: 'unavailable', checks: [{ name: 'database', status: 'failed' }] },
      ]);
      expect(api.log()).toContain('a request failed');
      expect(api.log()).not.toContain(decodeURIComponent(password));
      expect(api.log()).not.toContain(`${username}:${password}`);
    } finally {
      await api.end('SIGTERM');
    }
  }, 90_000);
});

describe('what a resolver knows of its request (GHSA-5mvw-93v2-cm4m)', () => {
  const CALLER_COUNT = 20;
  let api: ServedApi;
  let close: () => Promise<void>;
  const tokens: { readonly id: string; readonly secret: string; readonly team: string }[] = [];

  beforeAll(async () => {
    const database = await openTestDatabase();
    close = database.close;
    api = await serveApi({ DATABASE_URL: database.databaseUrl, HEADROOM_BOOTSTRAP_TOKEN: 'first-token' });
    const root = asking(api.url, 'first-token');
    for (let number = 0; number < CALLER_COUNT; number += 1) {
      const team = `Team ${String(number)}`;
      const teamId = await makeTeam(root, team);
      await savePlan(root, { teamId, name: `Plan of ${team}` });
      const made: unknown = await change(root, {
        ...{ field: 'createApiToken', type: 'CreateApiTokenInput', shows: 'secret token { id }' },
        input: { name: team, memberships: [{ teamId, role: 'VIEWER' }] },
      });
      const { secret, token } = made as { readonly secret: string; readonly token: { readonly id: string } };
      tokens.push({ id: token.id, secret, team });
    }
  }, 90_000);
  afterAll(async () => {
    await api.end('SIGTERM');
    await close();
  }, 60_000);

  it('is of that request alone, however many callers send the same query at once', async () => {
    const query = '{ viewer { id name teams { team { name } } } plans { nodes { name team { name } } } }';
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => tokens)
        .flat()
        .map(async (caller) => ({ caller, ...(await send(api.url, { query, token: caller.secret })) })),
    );
    for (const { caller, body } of answers) {
      const team = { name: caller.team };
      expect(body.data).toEqual({
        viewer: { id: caller.id, name: caller.team, teams: [{ team }] },
        plans: { nodes: [{ name: `Plan of ${caller.team}`, team }] },
      });
    }
    expect(new Set(answers.map(({ headers }) => headers.get('x-request-id'))).size).toBe(answers.length);
  });

  it('is nobody beside callers who have signed in', async () => {
    const query = '{ viewer { id } }';
    const answers = await Promise.all(
      Array.from({ length: 60 }, async (_, index) =>
        send(api.url, { query, token: tokens[index % 3 === 0 ? 0 : -1]?.secret }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map((_, index) => (index % 3 === 0 ? 200 : 401)));
  });
});
