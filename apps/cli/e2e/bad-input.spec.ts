import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { runHeadroom } from './run-headroom.js';
import { STOREFRONT, workplace } from './workloads.js';

const place = workplace();

afterAll(place.remove);

const KIB = 1024;

/** Documents that a planner must refuse, by what is wrong with them. */
const HOSTILE: Readonly<Record<string, string | Uint8Array>> = {
  'nothing at all': '',
  'blanks only': '\n  \n\t\n',
  null: 'null',
  'a single word': 'workload',
  'ten megabytes': 'a'.repeat(10 * KIB * KIB),
  'no UTF-8': new Uint8Array([0xff, 0xfe, 0x00, 0x41]),
  'broken YAML': 'name: [storefront',
  'two documents': '--- a\n--- b\n',
  'lists in lists in lists': '['.repeat(250 * KIB),
  'an alias of itself': 'name: &a [*a]',
  'aliases that multiply': [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...[...'bcdefghi'].map(
      (name, index) =>
        `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefgh'[index] ?? ''}`).join(',')}]`,
    ),
  ].join('\n'),
  'forty thousand fields': Array.from({ length: 40_000 }, (_, index) => `k${String(index)}: 1`).join('\n'),
  'a number that is none': STOREFRONT.replace('12000', '.nan'),
  'an endless number': STOREFRONT.replace('12000', '9'.repeat(100_000)),
  'a load of zero': STOREFRONT.replace('12000', '0'),
  '__proto__ as a field': `${STOREFRONT}__proto__: { polluted: true }\n`,
};

describe('a hostile document', () => {
  it.each(Object.entries(HOSTILE))('%s: a list of problems, no crash and no stack trace', async (name, text) => {
    const file = place.write(`${name.replaceAll(' ', '-')}.yaml`, text);
    const { exitCode, stdout, stderr } = await runHeadroom(['plan', file]);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.startsWith(file)).toBe(true);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('is refused on standard input as soon as it is too large', async () => {
    const { exitCode, stderr } = await runHeadroom(['plan', '-'], { input: 'a'.repeat(4 * KIB * KIB) });
    expect(exitCode).toBe(2);
    expect(stderr).toBe('stdin: is too large (over 256 KiB); a workload document has at most 256 KiB.\n');
  });

  it('cannot steer the terminal', async () => {
    const file = place.write('escape.yaml', 'name: "\\e[2Jx"\n"\\e[31mred": 1\n');
    const { stderr } = await runHeadroom(['plan', file], { env: { FORCE_COLOR: '0' } });
    expect(stderr).not.toContain('\u001b');
  });
});

describe('problems', () => {
  it('come all at once, from every file, with line and column', async () => {
    const one = place.write('one.yaml', STOREFRONT.replace('kind: compute', 'kind: comptue'));
    const two = place.write('two.yaml', STOREFRONT.replace('eastus', 'estus').replace('demand', 'demnd'));
    const { exitCode, stdout, stderr } = await runHeadroom(['plan', one, two]);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/one\.yaml:6:24 {2}components\[0\]\.kind: .*comptue.*did you mean compute\?/i);
    expect(stderr).toMatch(/two\.yaml:2:1 {2}demnd: .*did you mean demand\?/);
    expect(stderr).toMatch(/two\.yaml:4:13 {2}locations\[0\].*azure\/estus/);
  });

  it('of files that cannot be read are a line each', async () => {
    mkdirSync(join(place.folder, 'folder'));
    symlinkSync('loop', join(place.folder, 'loop'));
    const { exitCode, stderr } = await runHeadroom(['validate', 'missing.yaml', 'folder', 'loop', '', '/dev/null'], {
      cwd: place.folder,
    });
    expect(exitCode).toBe(2);
    expect(stderr.split('\n')).toEqual([
      'missing.yaml: there is no such file.',
      'folder: is a folder; name a YAML or JSON file in it.',
      'loop: leads to itself: too many symbolic links.',
      '"": there is no such file.',
      '/dev/null: is not a regular file; use - to read standard input.',
      '',
    ]);
  });

  it.each([
    { args: ['pln'], said: 'Did you mean plan?' },
    { args: ['plan'], said: "missing required argument 'file'" },
    { args: ['plan', 'x.yaml', '--jso'], said: 'Did you mean --json?' },
    { args: ['plan', 'x.yaml', '--fail-on', 'x'], said: 'Allowed choices are not-met' },
    { args: ['plan', 'x.yaml', '--json', '--markdown'], said: "cannot be used with option '--markdown'" },
    { args: ['plan', '-', '-'], said: 'standard input can be read only once' },
    { args: ['compare', 'x.yaml'], said: 'name at least two files' },
    { args: ['plan', 'x.yaml', '--catalog', 'none'], said: 'none: there is no such folder.' },
  ])('of the arguments $args end with 2', async ({ args, said }) => {
    const { exitCode, stdout, stderr } = await runHeadroom(args, { cwd: place.folder });
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(said);
  });
});

describe('standard output', () => {
  const command = fileURLToPath(new URL('../bin/headroom.cjs', import.meta.url));

  it('that nobody reads ends the command quietly', () => {
    const { stderr } = spawnSync('sh', ['-c', '"$0" "$1" catalog skus --json | head -n 1', process.execPath, command], {
      encoding: 'utf8',
    });
    expect(stderr.replace('headroom: building the command line …\n', '')).toBe('');
  });
});
