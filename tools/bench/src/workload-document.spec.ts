import { describe, expect, it } from '@jest/globals';
import { evaluate } from '@headroom/core';
import { workspaceRoot } from '../../scripts/set-up.mjs';
import { preparedWorkload } from './prepared-workload.js';
import { REGULAR_SIZE } from './workload-document.js';

describe('the workload of the benchmarks', () => {
  const { strategies, workload } = evaluate(preparedWorkload(REGULAR_SIZE, workspaceRoot));

  it('has a plan by every strategy, so that none costs nothing', () => {
    expect(strategies.map(({ strategy, status }) => `${strategy} ${status}`)).toEqual(
      strategies.map(({ strategy }) => `${strategy} OK`),
    );
    expect(strategies.map(({ strategy }) => strategy)).toContain('CURRENT');
  });

  it('is as large as it says', () => {
    const [first] = strategies;
    expect(first?.components).toHaveLength(REGULAR_SIZE.components);
    expect(first?.reliability?.flows).toHaveLength(REGULAR_SIZE.flows);
    expect(workload.name).toBe('12 components in 3 regions');
  });
});
