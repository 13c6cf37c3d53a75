import { describe, expect, it } from '@jest/globals';
import type { Problem } from '@headroom/planner';
import { paintOf } from '../terminal/paint.js';
import { problemLine } from './problem-line.js';

const problem: Problem = {
  path: 'components[0].kind',
  code: 'NOT_IN_LIST',
  line: 6,
  column: 24,
  value: 'comptue',
  message: 'There is no such kind.',
  expected: 'one of compute, data',
  suggestion: 'compute',
};

function lineOf(changes: Partial<Problem>): string {
  return problemLine({ ...problem, ...changes }, { label: 'a.yaml', paint: paintOf(false) });
}

describe('the line of a problem', () => {
  it('says where, what, what would be right and what was probably meant', () => {
    expect(lineOf({})).toBe(
      'a.yaml:6:24  components[0].kind: There is no such kind (value comptue); expected one of compute, data; did you mean compute?',
    );
  });

  it('says a suggestion once', () => {
    expect(lineOf({ expected: 'did you mean compute?' })).toBe(
      'a.yaml:6:24  components[0].kind: There is no such kind (value comptue); did you mean compute?',
    );
  });

  it('leaves out what is not known', () => {
    expect(lineOf({ path: '', line: null, column: null, value: null, suggestion: null })).toBe(
      'a.yaml  There is no such kind; expected one of compute, data',
    );
  });
});
