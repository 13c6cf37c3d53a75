import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { ADVISORIES, findingOf } from './advisories.mjs';
import { workspaceRoot } from './set-up.mjs';

const advisory = { packageName: 'a', folder: 'node_modules/a', fixedIn: '14.2.0', ids: ['GHSA-1', 'GHSA-2'] };

describe('a package that is behind an advisory', () => {
  it.each([
    ['a fixed version can be had', ['14.0.3', '14.2.0'], '14.2.0 can be had'],
    ['only a later one can be had', ['14.0.3', '14.10.1', '15.0.0'], '14.10.1 can be had'],
  ])('is to be updated where %s', (_what, published, said) => {
    const { text, isToDo } = findingOf(advisory, { installed: '14.0.3', published });
    expect(isToDo).toBe(true);
    expect(text).toContain(said);
  });

  it.each([
    ['there is none yet', ['14.0.3', '14.1.9', '9.20.0'], 'no fixed version yet'],
    ['there is only a pre-release', ['14.0.3', '14.2.0-beta.1', '15.0.0-next.0'], 'no fixed version yet'],
    ['nobody can be asked', null, 'the registry does not answer'],
  ])('is left as it is where %s', (_what, published, said) => {
    const { text, isToDo } = findingOf(advisory, { installed: '14.0.3', published });
    expect([isToDo, text]).toEqual([false, expect.stringContaining(said)]);
    expect(text).toContain('behind 2 advisories that 14.2.0 mends');
  });

  it('is no longer behind from the fixed version on, but is with its pre-release', () => {
    const sayOf = (installed: string) => findingOf(advisory, { installed, published: null }).text;
    expect(['14.2.0', '14.2.1', '15.0.0'].map(sayOf)).toEqual(
      ['14.2.0', '14.2.1', '15.0.0'].map((version) => `a ${version} has what GHSA-1, GHSA-2 ask for.`),
    );
    expect(sayOf('14.2.0-beta.1')).toContain('is behind');
    expect(findingOf(advisory, { installed: null, published: null })).toEqual({
      text: 'a is not installed.',
      isToDo: true,
    });
  });
});

describe('npm run doctor', () => {
  it('tells of Node, the dependencies and every advisory, also where no registry answers', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`${workspaceRoot}tools/scripts/doctor.mjs`], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], npm_config_registry: 'http://127.0.0.1:9/' },
    });
    expect(stderr).toBe('');
    expect(stdout).toContain(`Node is ${process.version}`);
    expect(stdout).toContain('lock file');
    for (const { packageName } of ADVISORIES) expect(stdout).toContain(packageName);
    expect(status).toBe(stdout.includes('\n! ') || stdout.startsWith('! ') ? 1 : 0);
  });
});
