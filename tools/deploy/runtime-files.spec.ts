import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isForBuilding, runtimeFiles } from './runtime-files.mjs';

let workspace: string;

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'headroom-workspace-'));
  for (const path of [
    'package.json',
    'libs/core/package.json',
    'apps/api/package.json',
    'apps/api/bin/run.cjs',
    'libs/old/notes',
  ])
    make(path);
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

function make(path: string): string {
  const file = join(workspace, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  return file;
}

describe('runtimeFiles', () => {
  it('has of each project what it needs to run', () => {
    for (const path of ['libs/core/dist/index.js', 'libs/core/src/index.ts', 'apps/api/dist/main.js']) make(path);
    expect(runtimeFiles(workspace)).toEqual([
      ...['package.json', 'LICENSE', 'NOTICE', 'examples', 'prisma/schema.prisma', 'prisma/migrations'],
      'libs/core/package.json',
      'libs/core/dist',
      'apps/api/package.json',
      'apps/api/bin',
      'apps/api/dist',
    ]);
  });

  it('does not make do with a project that is not built', () => {
    make('libs/core/dist/index.js');
    expect(() => runtimeFiles(workspace)).toThrow('not built: apps/api');
  });
});

describe('isForBuilding', () => {
  it('tells types and maps from programs', () => {
    const files = ['index.js', 'index.d.ts', 'index.js.map', 'tsconfig.lib.tsbuildinfo', 'data.json'].map(make);
    expect(files.map(isForBuilding)).toEqual([false, true, true, true, false]);
  });
});
