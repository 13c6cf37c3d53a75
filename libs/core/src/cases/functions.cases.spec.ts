import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { CaseRunner, Produced } from './case-runner.js';
import { differences, type Tolerance, unroundedFigures } from './compare.js';
import { TOPIC_RUNNERS } from './topic-runners.js';

interface ReferenceCase {
  readonly id: string;
  readonly topic: string;
  readonly inputs: unknown;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly tolerance: Tolerance;
}

const CASES = JSON.parse(
  readFileSync(new URL('../../cases/functions.json', import.meta.url), 'utf8'),
) as readonly ReferenceCase[];

/** Printed figures that the notes of their case call wrong: rounded step by step, or cut off. */
const WRONG_IN_PRINT: Readonly<Record<string, readonly string[]>> = {
  'budget-calculus-9999': ['.own', '.perOutage', '.mitigation'],
  'copysets-ramcloud': ['[1]'],
  'sla-azure-multiregion': ['[1]'],
};

function runnerOf({ topic, id }: ReferenceCase): CaseRunner {
  const runner = TOPIC_RUNNERS[topic]?.[id];
  if (runner === undefined) throw new Error(`no runner for ${topic} ${id}`);
  return runner;
}

describe('the reference cases of single formulas', () => {
  it('are all there', () => {
    expect(new Set(CASES.map(({ id }) => id)).size).toBe(104);
  });

  it('have a runner each, and no runner is without a case', () => {
    const withRunner = Object.entries(TOPIC_RUNNERS).flatMap(([topic, runners]) =>
      Object.keys(runners).map((id) => `${topic} ${id}`),
    );
    expect([...withRunner].sort()).toEqual(CASES.map(({ topic, id }) => `${topic} ${id}`).sort());
  });

  it.each(CASES)('$topic: $id gives every expected figure', (reference) => {
    const produced: Produced = runnerOf(reference)(reference.inputs);
    expect(differences({ expected: reference.expected, produced, tolerance: reference.tolerance })).toEqual([]);
  });

  it.each(CASES.filter(({ expected }) => 'published' in expected))(
    '$topic: $id rounds to the printed figures',
    (reference) => {
      const { published } = runnerOf(reference)(reference.inputs);
      const wrong = WRONG_IN_PRINT[reference.id] ?? [];
      expect(unroundedFigures({ printed: reference.expected['published'], produced: published })).toEqual(wrong);
    },
  );
});
