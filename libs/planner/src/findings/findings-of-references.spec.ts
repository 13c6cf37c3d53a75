import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { findingLines, findingsOf, isCured, type PlacedFinding } from './findings-of.fixture.js';

interface ReferenceCase {
  readonly id: string;
  readonly workload: unknown;
}

const CASES = JSON.parse(
  readFileSync(new URL('../../../core/cases/plans.json', import.meta.url), 'utf8'),
) as readonly ReferenceCase[];

const EXAMPLES_FOLDER = new URL('../../../../examples/', import.meta.url);

/** Reference workloads and shipped examples by name. */
const DOCUMENTS: readonly (readonly [string, string])[] = [
  ...CASES.map(({ id, workload }) => [id, JSON.stringify(workload)] as const),
  ...readdirSync(EXAMPLES_FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, readFileSync(new URL(name, EXAMPLES_FOLDER), 'utf8')] as const),
];

/** `node tools/scripts/capture-findings.mjs` writes it; its diff is to be reviewed line by line. */
const EXPECTED = JSON.parse(
  readFileSync(new URL('./expected-reference-findings.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, readonly string[]>>;

/** The same change often cures several findings; each is tried once. */
function differentChanges(findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  const changes = new Map(findings.map((one) => [`${one.code} ${one.place} ${JSON.stringify(one.edits)}`, one]));
  return [...changes.values()].filter(({ edits }) => edits.length > 0);
}

describe.each(DOCUMENTS)('%s', (name, text) => {
  const found = findingsOf(text);

  it('has the findings that are listed, and no other', () => {
    expect(findingLines(found)).toEqual(EXPECTED[name]);
  });

  it('loses each finding with the change that it proposes', () => {
    const left = differentChanges(found).filter((finding) => !isCured(text, finding));
    expect(left.map(({ place, code, subject }) => `${place} ${code} ${subject}`)).toEqual([]);
  });
});
