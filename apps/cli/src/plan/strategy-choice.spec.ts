import { describe, expect, it } from '@jest/globals';
import { BadInput } from '../command-line/bad-input.js';
import { strategyIdOf } from './strategy-choice.js';

describe('the strategy of a name', () => {
  it.each(['WARM_SPARE', 'warm_spare', 'warm-spare', 'Warm-Spare'])('%s is WARM_SPARE', (name) => {
    expect(strategyIdOf(name)).toBe('WARM_SPARE');
  });

  it('that is near to one is answered with it', () => {
    expect(() => strategyIdOf('COLD_SPAR')).toThrow(
      new BadInput(['--strategy: there is no strategy COLD_SPAR; did you mean COLD_SPARE?']),
    );
  });

  it('that is near to none is answered with all', () => {
    expect(() => strategyIdOf('qqqqqqqqqqqq')).toThrow('the strategies are NO_REDUNDANCY, ');
  });
});
