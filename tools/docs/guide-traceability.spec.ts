import { existsSync, readFileSync } from 'node:fs';
import { CHECKS, FINDING_CODES } from '@headroom/core';
import { describe, expect, it } from '@jest/globals';

const ROOT = new URL('../../', import.meta.url);

/** Points of the guide, and how many of them may be out of scope. */
const POINTS = Array.from({ length: 123 }, (_, index) => `S${String(index + 1).padStart(2, '0')}`);
const MOST_OUT_OF_SCOPE = 13;

interface Row {
  readonly point: string;
  readonly cells: readonly string[];
}

function rowsOf(section: string): readonly Row[] {
  return section
    .split('\n')
    .filter((line) => /^\| S\d/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, point = '', ...cells]) => ({ point, cells }));
}

const [inScope = '', outOfScope = ''] = readFileSync(new URL('docs/guide-traceability.md', ROOT), 'utf8').split(
  '## Out of scope',
);
const COVERED = rowsOf(inScope);
const LEFT_OUT = rowsOf(outOfScope);

/** The texts between backticks. */
function namesIn(cell: string | undefined): readonly string[] {
  return [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}

function sourceOf(path: string): string {
  const file = new URL(path, ROOT);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** `path#name` of a name that its file does not export. */
function isMissingCode(reference: string): boolean {
  const [path = '', name = ''] = reference.split('#');
  return !new RegExp(`export (?:const|function|interface|type|class) ${name}\\b`).test(sourceOf(path));
}

/** `path: title` of a title that is in no test of the file. */
function isMissingTest(reference: string): boolean {
  const [path = '', ...title] = reference.split(': ');
  const quoted = title.join(': ').replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return !new RegExp(`\\bit(?:\\.each\\([\\s\\S]*?\\))?\\(\\s*['"\`]${quoted}['"\`]`).test(sourceOf(path));
}

describe('the table of the guide’s points', () => {
  it('has every point once, and leaves out few', () => {
    const all = [...COVERED, ...LEFT_OUT].map(({ point }) => point);
    expect(all.toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1)))).toEqual(POINTS);
    expect(LEFT_OUT.length).toBeLessThanOrEqual(MOST_OUT_OF_SCOPE);
    for (const { cells } of LEFT_OUT) expect(cells[0]?.length).toBeGreaterThan(20);
  });

  it.each(COVERED)('names code and a test that are there for $point', ({ cells: [, code, test] }) => {
    expect(namesIn(code).length).toBeGreaterThan(0);
    expect(namesIn(test).length).toBeGreaterThan(0);
    expect(namesIn(code).filter(isMissingCode)).toEqual([]);
    expect(namesIn(test).filter(isMissingTest)).toEqual([]);
  });

  it.each(FINDING_CODES)('names the check of %s at its point', (code) => {
    const file = `libs/core/src/checks/${code.toLowerCase().replaceAll('_', '-')}.check.ts#`;
    const row = COVERED.find(({ point }) => point === CHECKS[code].guidePoint);
    expect(namesIn(row?.cells[1]).some((name) => name.startsWith(file))).toBe(true);
  });
});
