import { openCatalog } from '@headroom/catalog/node';
import { describe, expect, it } from '@jest/globals';
import { planDocument } from './plan-document.js';
import { answerFigures, EXPECTED_STRATEGIES } from './reference-plans/answer-figures.fixture.js';
import { differences, type FigureTree, unexpectedKeys } from './reference-plans/differences.fixture.js';
import { withEveryFigureChanged } from './reference-plans/every-figure-changed.fixture.js';
import { keyedExpectation, REFERENCE_CASES, type ReferenceCase } from './reference-plans/reference-case.fixture.js';

const catalog = openCatalog();

function answerTo({ workload }: ReferenceCase): FigureTree {
  const planned = planDocument({ input: workload, catalog });
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  return answerFigures(planned.evaluation);
}

/** What the cases hold only some of, or say nothing of (README): it may be in the answer without being expected. */
const MAY_BE_UNEXPECTED = [
  /^perStrategy\.\w+\.survival($|\.)/,
  /^perStrategy\.\w+\.recovery\.flows\.[^.]+\.scopes\.(REPLICA|ZONE) /,
  /\.expected(BelowSeconds|EquivalentOutageSeconds)$/,
  /\.cost\.expected(DowntimeCostPerYear|AnnualCost)$/,
  /^perStrategy\.DEPLOYMENT_STAMPS\.(reliability|cost\.surgePerFailover)$/,
  /^perStrategy\.DEPLOYMENT_STAMPS\.recovery\.flows\.[^.]+\.scopes\.REGION /,
];

describe('the reference plans', () => {
  it('are all there, with every strategy that the cases speak of', () => {
    expect(new Set(REFERENCE_CASES.map(({ id }) => id)).size).toBe(30);
    for (const { expected } of REFERENCE_CASES) {
      expect(Object.keys(expected.perStrategy).sort()).toEqual([...EXPECTED_STRATEGIES].sort());
    }
  });

  it.each([...REFERENCE_CASES])('$id: every expected figure is in the answer', (reference) => {
    const expected = keyedExpectation(reference);
    const relativeTolerance = reference.tolerance.others.rel;
    expect(differences({ expected, answer: answerTo(reference), relativeTolerance })).toEqual([]);
  });

  it.each([...REFERENCE_CASES])(
    '$id: every single expected figure would be missed if it were different',
    (reference) => {
      const wrong = withEveryFigureChanged(keyedExpectation(reference));
      const found = differences({
        expected: wrong.changed,
        answer: answerTo(reference),
        relativeTolerance: reference.tolerance.others.rel,
      });
      expect(found.length).toBe(wrong.figureCount);
      expect(wrong.figureCount).toBeGreaterThan(10);
    },
  );

  it.each([...REFERENCE_CASES])('$id: the answer holds nothing that the case does not know of', (reference) => {
    const unknown = unexpectedKeys(keyedExpectation(reference), answerTo(reference));
    expect(unknown.filter((path) => !MAY_BE_UNEXPECTED.some((known) => known.test(path)))).toEqual([]);
  });
});
