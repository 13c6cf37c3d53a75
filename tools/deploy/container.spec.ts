import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { DockerfileParser, type Copy, type From, type Instruction } from 'dockerfile-ast';
import { parse } from 'yaml';

const workspace = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(`${workspace}${path}`, 'utf8');

interface Service {
  readonly image: string;
  readonly profiles?: readonly string[];
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly command?: readonly string[];
  /** A variable without a value has that of whoever calls compose. */
  readonly environment: Readonly<Record<string, string | null>>;
  readonly secrets: readonly string[];
  readonly ports?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly restart?: string;
  readonly deploy?: {
    readonly resources: { readonly limits: { readonly cpus: string; readonly memory: string } };
  };
  readonly stop_grace_period?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly privileged?: boolean;
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}

/** Where it is written what a role reads from its environment. */
const SETTINGS_OF_ROLES: Readonly<Record<string, string>> = {
  api: 'apps/api/src/config/api-config.ts',
  slack: 'apps/slack-bot/src/config/slack-settings.ts',
  worker: 'apps/slack-bot/src/config/slack-settings.ts',
};

/** A tag that names one version, so that the same text gives the same image. */
const EXACT_TAG = /:\d+\.\d+(\.\d+)?-\w+/;

describe('the image', () => {
  const dockerfile = DockerfileParser.parse(read('deploy/Dockerfile'));
  const instructions = dockerfile.getInstructions();
  const argumentsOf = (instruction: Instruction): readonly string[] =>
    instruction.getArguments().map((argument) => argument.getValue());
  const named = (keyword: string): readonly Instruction[] =>
    instructions.filter((instruction) => instruction.getKeyword() === keyword);
  const list = (keyword: string): readonly string[] =>
    JSON.parse(named(keyword).at(-1)?.getArgumentsContent() ?? '[]') as readonly string[];

  it('is made from one exact version of a Node that the product runs on', () => {
    const image = /NODE_IMAGE=(\S+)/.exec(read('deploy/Dockerfile'))?.[1] ?? '';
    expect(image).toMatch(EXACT_TAG);
    const [major = 0, minor = 0] = (/node:([\d.]+)/.exec(image)?.[1] ?? '').split('.').map(Number);
    expect([JSON.parse(read('package.json')).engines.node, major, minor >= 19]).toEqual(['>=20.19', 20, true]);
    expect((named('FROM') as readonly From[]).map((from) => from.getImage())).toEqual([
      '${NODE_IMAGE}',
      '${NODE_IMAGE}',
    ]);
  });

  it('copies and runs what there is', () => {
    const stages = (named('FROM') as readonly From[]).flatMap((from) => from.getBuildStage() ?? []);
    for (const copy of named('COPY') as readonly Copy[]) {
      const from = copy
        .getFlags()
        .find((flag) => flag.getName() === 'from')
        ?.getValue();
      const sources = argumentsOf(copy).slice(0, -1);
      if (from === undefined) expect(sources.filter((source) => !existsSync(`${workspace}${source}`))).toEqual([]);
      else expect(stages).toContain(from);
    }
    const run = named('RUN').map((instruction) => instruction.getArgumentsContent() ?? '');
    const scripts = run.flatMap((line) => /node (\S+\.mjs)/.exec(line)?.[1] ?? []);
    const tasks = run.flatMap((line) => /npm run (\S+)/.exec(line)?.[1] ?? []);
    expect([scripts.length, tasks.length]).toEqual([2, 1]);
    expect(scripts.every((path) => existsSync(`${workspace}${path}`))).toBe(true);
    expect(Object.keys(JSON.parse(read('package.json')).scripts)).toEqual(expect.arrayContaining(tasks));
  });

  it('runs the command, as an ordinary user', () => {
    expect(named('USER').at(-1)?.getArgumentsContent()).toBe('node');
    const [node, program = ''] = list('ENTRYPOINT');
    expect([node, existsSync(program.replace('/app/', workspace))]).toEqual(['node', true]);
    expect(list('CMD')).toEqual(['serve']);
  });

  it('has no history, secrets or data of whoever builds it', () => {
    const ignored = read('deploy/Dockerfile.dockerignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.git', '.env', '.headroom', '**/node_modules', 'deploy']));
  });
});

describe('the compose file', () => {
  const { services, secrets } = parse(read('deploy/compose.yaml'), { merge: true }) as Compose;
  const own = Object.values(services).filter(({ image }) => image === 'headroom');
  const roleOf = ({ command = [] }: Service): string => command[2] ?? '';
  let roles: readonly string[];

  beforeAll(() => {
    const command = `${workspace}apps/cli/bin/headroom.cjs`;
    const { stderr } = spawnSync(process.execPath, [command, 'serve', '--role', 'nothing'], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    roles = (/there are: (.*)\./.exec(stderr)?.[1] ?? '').split(', ');
  }, 120_000);

  it('has a service for each role, those of Slack in a profile', () => {
    expect(own.map(roleOf).sort()).toEqual(roles.filter((role) => role !== 'all').sort());
    for (const { command = [] } of own) expect(command.slice(0, 2)).toEqual(['serve', '--role']);
    const optional = own.filter(({ profiles }) => profiles !== undefined);
    expect(optional.map(roleOf).sort()).toEqual(['slack', 'worker']);
    for (const { profiles } of optional) expect(profiles).toEqual(['slack']);
  });

  it('builds one image from this workspace, and takes others in one exact version', () => {
    for (const { image } of Object.values(services)) if (image !== 'headroom') expect(image).toMatch(EXACT_TAG);
    // A service that always runs builds the image for all.
    const built = own.filter(({ build }) => build !== undefined);
    expect(built.map(({ profiles }) => profiles)).toEqual([undefined]);
    for (const { context, dockerfile } of built.flatMap(({ build }) => build ?? [])) {
      expect(existsSync(`${workspace}deploy/${context}/${dockerfile}`)).toBe(true);
      expect(context).toBe('..');
    }
  });

  it.each(own.map((service) => [roleOf(service), service] as const))('sets only what %s reads', (role, service) => {
    const known = ['libs/settings/src/database-variables.ts', SETTINGS_OF_ROLES[role] ?? ''].map(read).join('');
    const names = Object.keys(service.environment);
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) expect(known).toContain(`  ${name.replace(/_FILE$/, '')}: `);
  });

  it('has no secret in it: each is in a file of its own, or comes from whoever calls compose', () => {
    const variables = Object.values(services).flatMap(({ environment }) => Object.entries(environment));
    for (const [name, value] of variables) {
      if (name.endsWith('_FILE')) expect(Object.keys(secrets)).toContain(value?.replace('/run/secrets/', ''));
      else if (/TOKEN|SECRET|KEY|PASSWORD|DATABASE_URL/.test(name)) expect([name, value]).toEqual([name, null]);
    }
    for (const service of Object.values(services)) {
      expect(Object.keys(secrets)).toEqual(expect.arrayContaining([...service.secrets]));
    }
    expect(Object.values(secrets).every(({ file }) => file.startsWith('./secrets/'))).toBe(true);
    expect(read('.gitignore').split('\n')).toContain('deploy/secrets/');
  });

  it('gives every role of Slack all settings by which the bot can be set up, and the database of the API', () => {
    const settings = read(SETTINGS_OF_ROLES['slack'] ?? '');
    const names = [...settings.matchAll(/^ {2}((?:SLACK|PORTAL)_\w+): /gm)].map(([, name]) => name ?? '');
    const own = ['SLACK_PORT', 'SLACK_WORKER_PORT', 'SLACK_API_URL'];
    for (const role of ['slack', 'worker']) {
      const environment = services[role]?.environment ?? {};
      expect(Object.keys(environment)).toEqual(expect.arrayContaining(names.filter((name) => !own.includes(name))));
      expect(environment['DATABASE_URL_FILE']).toBe(services['api']?.environment['DATABASE_URL_FILE']);
    }
  });

  it('asks every role how it is, at the port where it says so', () => {
    const ports = own.map((service) => {
      const [kind, node, option, program = ''] = service.healthcheck?.test ?? [];
      expect([kind, node, option]).toEqual(['CMD', 'node', '-e']);
      expect(() => new Script(program)).not.toThrow();
      return [roleOf(service), /127\.0\.0\.1:(\d+)\/health\/ready/.exec(program)?.[1]];
    });
    const slackSettings = read(SETTINGS_OF_ROLES['slack'] ?? '');
    expect(Object.fromEntries(ports)).toEqual({
      api: /PORT: wholeBetween\(.*\)\.default\((\d+)\)/.exec(read(SETTINGS_OF_ROLES['api'] ?? ''))?.[1],
      slack: /SLACK_PORT: wholeBetween\(.*\)\.default\((\d+)\)/.exec(slackSettings)?.[1],
      worker: services['worker']?.environment['SLACK_WORKER_PORT'],
    });
    for (const { ports: published = [] } of own) {
      expect(published.every((port) => Object.values(Object.fromEntries(ports)).includes(port.split(':')[1]))).toBe(
        true,
      );
    }
  });

  it('starts a service again that ends, waits for the database, and lets nobody take the whole machine', () => {
    for (const { restart, deploy } of Object.values(services)) {
      expect(restart).toBe('unless-stopped');
      expect(deploy?.resources.limits).toEqual({
        cpus: expect.stringMatching(/^\d+$/),
        memory: expect.stringMatching(/^\d+[MG]$/),
      });
    }
    for (const { depends_on } of own) expect(depends_on).toEqual({ database: { condition: 'service_healthy' } });
  });

  it('waits at a stop for longer than a server waits for what it does', () => {
    const waitsMs = /STOP_TIMEOUT_MS = ([\d_]+);/.exec(read('libs/service/src/run-program.ts'))?.[1] ?? '';
    const waitsSeconds = Number(waitsMs.replaceAll('_', '')) / 1000;
    expect(waitsSeconds).toBeGreaterThan(0);
    for (const { stop_grace_period: grace = '' } of own) expect(parseInt(grace, 10)).toBeGreaterThan(waitsSeconds);
  });

  it('gives the product no more rights than it needs', () => {
    for (const { read_only, cap_drop, security_opt, privileged = false } of own) {
      expect({ read_only, cap_drop, security_opt, privileged }).toEqual({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
        privileged: false,
      });
    }
  });
});
