import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { areDependenciesInstalled, isNodeVersionSupported } from './set-up.mjs';

describe('the Node version check', () => {
  it.each([
    ['v20.19.0', true],
    ['v20.20.2', true],
    ['v22.0.0', true],
    ['v20.18.3', false],
    ['v18.20.4', false],
  ])('says of %s against >=20.19: %s', (version, isSupported) => {
    expect(isNodeVersionSupported(version, '>=20.19')).toBe(isSupported);
  });
});

describe('the installed dependencies', () => {
  const lock = {
    '': { version: '1.0.0' },
    'libs/core': { version: '1.0.0' },
    'node_modules/yaml': { version: '2.9.1' },
    'node_modules/@headroom/core': { resolved: 'libs/core', link: true },
    'node_modules/other-platform': { version: '1.0.0', optional: true },
  };
  let root: string;

  beforeEach(() => {
    root = `${mkdtempSync(join(tmpdir(), 'headroom-set-up-'))}/`;
    mkdirSync(`${root}node_modules`);
    writeFileSync(`${root}package-lock.json`, JSON.stringify({ packages: lock }));
  });

  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  function install(packages: object): void {
    writeFileSync(`${root}node_modules/.package-lock.json`, JSON.stringify({ packages }));
  }

  it('are missing when nothing was installed', () => {
    expect(areDependenciesInstalled(root)).toBe(false);
  });

  it('are those of the lock file when only optional packages are left out', () => {
    install({
      'node_modules/yaml': { version: '2.9.1' },
      'node_modules/@headroom/core': { resolved: 'libs/core', link: true },
    });
    expect(areDependenciesInstalled(root)).toBe(true);
  });

  it('are out of date when a version differs', () => {
    install({
      'node_modules/yaml': { version: '2.9.0' },
      'node_modules/@headroom/core': { resolved: 'libs/core', link: true },
    });
    expect(areDependenciesInstalled(root)).toBe(false);
  });

  it('are out of date when a workspace is new', () => {
    install({ 'node_modules/yaml': { version: '2.9.1' } });
    expect(areDependenciesInstalled(root)).toBe(false);
  });
});
