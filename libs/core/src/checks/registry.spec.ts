import { describe, expect, it } from '@jest/globals';
import { aStore, aCompute } from '../testing/a-component.js';
import { aWorkload, TWO_LOCATIONS } from '../testing/a-workload.js';
import { evaluate } from '../plan/evaluate.js';
import { FINDING_CODES } from './finding-codes.js';
import { CHECKS } from './registry.js';

const WORKLOAD = aWorkload({ locations: TWO_LOCATIONS, components: [aCompute({ stateful: true }), aStore()] });

const INPUT = { workload: WORKLOAD, assumptions: [], catalog: { captured: [] } };

describe('the registry of checks', () => {
  it.each(FINDING_CODES)('holds %s under its own code, with a point of the guide', (code) => {
    expect(CHECKS[code].code).toBe(code);
    expect(CHECKS[code].guidePoint).toMatch(/^S(0\d\d?|[1-9]\d|1[01]\d|12[0-3])$/);
  });

  it('has no code twice', () => {
    expect(new Set(FINDING_CODES).size).toBe(FINDING_CODES.length);
  });
});

describe('an evaluation', () => {
  it('finds the same every time', () => {
    expect(evaluate(INPUT)).toEqual(evaluate(INPUT));
  });

  it('finds nothing where checks are off, and computes the same otherwise', () => {
    const { findings, strategies, ...rest } = evaluate({ ...INPUT, checks: false });
    const { findings: found, strategies: checked, ...other } = evaluate(INPUT);
    expect(findings).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
    expect(rest).toEqual(other);
    expect(strategies).toEqual(checked.map((plan) => ({ ...plan, findings: [] })));
  });

  it('leaves the words to others', () => {
    const all = evaluate(INPUT).findings;
    expect(all.every(({ message, remedy }) => message === null && remedy === null)).toBe(true);
  });
});
