import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { DockerfileParser, type Copy, type From, type Instruction } from 'dockerfile-ast';
import { parse } from 'yaml';

const workspace = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(`${workspace}${path}`, 'utf8');

interface Service {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly privileged?: boolean;
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}

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
  const { services, secrets } = parse(read('deploy/compose.yaml')) as Compose;
  const own = Object.values(services).filter(({ build }) => build !== undefined);
  let roles: readonly string[];

  beforeAll(() => {
    const command = `${workspace}apps/cli/bin/headroom.cjs`;
    const { stderr } = spawnSync(process.execPath, [command, 'serve', '--role', 'nothing'], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    roles = (/there are: (.*)\./.exec(stderr)?.[1] ?? '').split(', ');
  }, 120_000);

  it('runs roles that there are', () => {
    expect(roles).toContain('api');
    expect(own.length).toBeGreaterThan(0);
    for (const { command = [] } of own) {
      expect(command.slice(0, 2)).toEqual(['serve', '--role']);
      expect(roles).toContain(command[2]);
    }
  });

  it('builds the image from this workspace, and takes others in one exact version', () => {
    for (const { build, image } of Object.values(services)) {
      if (build === undefined) expect(image).toMatch(EXACT_TAG);
      else
        expect([existsSync(`${workspace}deploy/${build.context}/${build.dockerfile}`), build.context]).toEqual([
          true,
          '..',
        ]);
    }
  });

  it('sets only what the product reads, and has every secret in a file of its own', () => {
    const known = ['apps/api/src/config/api-config.ts', 'libs/settings/src/database-variables.ts'].map(read).join('');
    const variables = own.flatMap(({ environment }) => Object.entries(environment));
    expect(variables.length).toBeGreaterThan(1);
    for (const [name, value] of variables) {
      expect(known).toContain(`${name.replace(/_FILE$/, '')}:`);
      if (name.endsWith('_FILE')) expect(Object.keys(secrets)).toContain(value.replace('/run/secrets/', ''));
    }
    for (const service of Object.values(services)) {
      expect(Object.keys(secrets)).toEqual(expect.arrayContaining([...service.secrets]));
    }
    expect(Object.values(secrets).every(({ file }) => file.startsWith('./secrets/'))).toBe(true);
    expect(read('.gitignore').split('\n')).toContain('deploy/secrets/');
  });

  it('gives the product no more rights than it needs', () => {
    for (const { read_only, cap_drop, privileged = false } of own) {
      expect({ read_only, cap_drop, privileged }).toEqual({ read_only: true, cap_drop: ['ALL'], privileged: false });
    }
  });
});
