import { agrees, type Figure, isFigure } from './figure.fixture.js';

/** Figures of an answer, by the names under which the cases expect them. */
export interface FigureTree {
  readonly [key: string]: Figure | FigureTree;
}

/** Why an answer is not what a case expects, in words; empty where everything agrees. */
export function differences(input: {
  readonly expected: unknown;
  readonly answer: Figure | FigureTree | undefined;
  readonly relativeTolerance: number;
  readonly path?: string;
}): readonly string[] {
  const { expected, answer, relativeTolerance, path = '' } = input;
  if (answer === undefined) return [`${path}: nothing in the answer is compared with it`];
  if (isFigure(answer)) {
    return agrees(answer, expected, relativeTolerance)
      ? []
      : [`${path}: ${JSON.stringify(answer.value)} instead of ${JSON.stringify(expected)}`];
  }
  if (!isGroup(expected)) return [`${path}: a group of figures instead of ${JSON.stringify(expected)}`];
  return Object.entries(expected).flatMap(([key, wanted]) =>
    differences({
      expected: wanted,
      answer: answer[key],
      relativeTolerance,
      path: path === '' ? key : `${path}.${key}`,
    }),
  );
}

/** Keys of the answer's groups that the case does not expect, by path; a group that is not expected at all counts once. */
export function unexpectedKeys(expected: unknown, answer: FigureTree, path = ''): readonly string[] {
  if (!isGroup(expected)) return [];
  return Object.entries(answer).flatMap(([key, node]) => {
    const here = path === '' ? key : `${path}.${key}`;
    if (!(key in expected)) return [here];
    return isFigure(node) ? [] : unexpectedKeys(expected[key], node, here);
  });
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
