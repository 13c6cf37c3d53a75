import { createRequire } from 'node:module';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

/** CommonJS, as everything that runs before the program is. */
const { isBuildCurrent } = createRequire(import.meta.url)('../bin/build-state.cjs') as {
  readonly isBuildCurrent: (folders: { readonly output: string; readonly workspace: string }) => boolean;
};

describe('the build of the command line', () => {
  let root: string;
  let source: string;

  beforeEach(() => {
    root = `${mkdtempSync(join(tmpdir(), 'headroom-build-'))}/`;
    source = `${root}main.ts`;
    writeFileSync(source, '');
    mkdirSync(`${root}dist`, { recursive: true });
  });

  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  function buildAt(startedAt: Date, node = process.version): void {
    const state = { startedAtMs: startedAt.getTime(), node, inputs: ['main.ts'] };
    writeFileSync(`${root}dist/build.json`, JSON.stringify(state));
  }

  function changeAt(time: Date): void {
    utimesSync(source, time, time);
  }

  it('is not current before the first build', () => {
    expect(isBuildCurrent({ output: `${root}dist`, workspace: root })).toBe(false);
  });

  it('is current when it began after the last change of its sources', () => {
    changeAt(new Date('2026-01-01T10:00:00Z'));
    buildAt(new Date('2026-01-01T10:00:01Z'));
    expect(isBuildCurrent({ output: `${root}dist`, workspace: root })).toBe(true);
  });

  it('is not current when a source changed after it began', () => {
    buildAt(new Date('2026-01-01T10:00:00Z'));
    changeAt(new Date('2026-01-01T10:00:01Z'));
    expect(isBuildCurrent({ output: `${root}dist`, workspace: root })).toBe(false);
  });

  it('is not current for another Node, whose code cache is another', () => {
    changeAt(new Date('2026-01-01T10:00:00Z'));
    buildAt(new Date('2026-01-01T10:00:01Z'), 'v1.2.3');
    expect(isBuildCurrent({ output: `${root}dist`, workspace: root })).toBe(false);
  });

  it('is not current when a source is gone', () => {
    buildAt(new Date('2026-01-01T10:00:00Z'));
    rmSync(source);
    expect(isBuildCurrent({ output: `${root}dist`, workspace: root })).toBe(false);
  });
});
