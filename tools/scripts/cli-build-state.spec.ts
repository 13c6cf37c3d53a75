import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isCliBuildCurrent } from './cli-build-state.mjs';

describe('the build of the command line', () => {
  let root: string;
  let source: string;

  beforeEach(() => {
    root = `${mkdtempSync(join(tmpdir(), 'headroom-build-'))}/`;
    source = `${root}main.ts`;
    writeFileSync(source, '');
    mkdirSync(`${root}apps/cli/dist`, { recursive: true });
  });

  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  function buildAt(startedAt: Date, node = process.version): void {
    const state = { startedAtMs: startedAt.getTime(), node, inputs: ['main.ts'] };
    writeFileSync(`${root}apps/cli/dist/build.json`, JSON.stringify(state));
  }

  function changeAt(time: Date): void {
    utimesSync(source, time, time);
  }

  it('is not current before the first build', () => {
    expect(isCliBuildCurrent(root)).toBe(false);
  });

  it('is current when it began after the last change of its sources', () => {
    changeAt(new Date('2026-01-01T10:00:00Z'));
    buildAt(new Date('2026-01-01T10:00:01Z'));
    expect(isCliBuildCurrent(root)).toBe(true);
  });

  it('is not current when a source changed after it began', () => {
    buildAt(new Date('2026-01-01T10:00:00Z'));
    changeAt(new Date('2026-01-01T10:00:01Z'));
    expect(isCliBuildCurrent(root)).toBe(false);
  });

  it('is not current for another Node, whose code cache is another', () => {
    changeAt(new Date('2026-01-01T10:00:00Z'));
    buildAt(new Date('2026-01-01T10:00:01Z'), 'v1.2.3');
    expect(isCliBuildCurrent(root)).toBe(false);
  });

  it('is not current when a source is gone', () => {
    buildAt(new Date('2026-01-01T10:00:00Z'));
    rmSync(source);
    expect(isCliBuildCurrent(root)).toBe(false);
  });
});
