import { describe, expect, it } from '@jest/globals';
import { LIMIT_CASES } from './limit-cases.fixture.js';
import { type LimitName, SLACK_LIMITS } from './limits.js';

const ROWS = Object.keys(SLACK_LIMITS) as LimitName[];

describe.each(ROWS)('the limit %s', (name) => {
  const { value } = SLACK_LIMITS[name];

  it('is accepted when it is reached', () => {
    expect(LIMIT_CASES[name](value)).toEqual([]);
  });

  it('is refused one over, and nothing else is', () => {
    const found = LIMIT_CASES[name](value + 1);
    expect(found.map(({ limit }) => limit)).toEqual([name]);
    expect(found[0]?.expected).toContain(String(value));
  });
});
