import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ALL_MUTANTS } from './all-mutants.mjs';

function textOf(path: string): string {
  return readFileSync(new URL(`../../libs/core/src/${path}`, import.meta.url), 'utf8');
}

describe('the mutants', () => {
  it('are at least thirty, each with a name of its own and a change that changes something', () => {
    expect(ALL_MUTANTS.length).toBeGreaterThanOrEqual(30);
    expect(new Set(ALL_MUTANTS.map(({ name }) => name)).size).toBe(ALL_MUTANTS.length);
    expect(ALL_MUTANTS.filter(({ find, replace }) => find === replace)).toEqual([]);
  });

  it.each([...ALL_MUTANTS])('"$name" still has its place, exactly once', ({ file, find }) => {
    expect(textOf(file).split(find).length - 1).toBe(1);
  });

  it.each([...ALL_MUTANTS])('"$name" still has its test', ({ spec, suite, test }) => {
    const text = textOf(spec);
    expect(text).toContain(`describe('${suite}'`);
    expect(text.split(`it('${test}'`).length - 1).toBe(1);
  });
});
