import { describe, expect, it } from '@jest/globals';
import { concurrency, generalMeanWait, queueState } from './multi-server-queue.js';

describe('queueState', () => {
  it('is the textbook queue of one server: L = ρ/(1−ρ), p0 = 1−ρ', () => {
    const state = queueState({ arrivalRate: 0.8, serviceTime: 1, servers: 1 });
    expect(state?.emptyProbability).toBeCloseTo(0.2, 14);
    expect(state?.meanInSystem).toBeCloseTo(4, 12);
    expect(state?.meanResponse).toBeCloseTo(5, 12);
  });

  it('obeys the law of Little', () => {
    const state = queueState({ arrivalRate: 7, serviceTime: 0.5, servers: 5 });
    if (state === null) throw new Error('the queue is stable');
    expect(concurrency({ arrivalRate: 7, timeInSystem: state.meanResponse })).toBeCloseTo(state.meanInSystem, 12);
    expect(concurrency({ arrivalRate: 7, timeInSystem: state.meanWait })).toBeCloseTo(state.meanWaiting, 12);
  });

  it('is null where the queue grows without end', () => {
    expect(queueState({ arrivalRate: 10, serviceTime: 0.5, servers: 5 })).toBeNull();
  });

  it('refuses a service time of 0', () => {
    expect(() => queueState({ arrivalRate: 1, serviceTime: 0, servers: 1 })).toThrow('serviceTime = 0');
  });
});

describe('generalMeanWait', () => {
  it('is the exponential wait for exponential traffic and half of it for regular service', () => {
    expect(generalMeanWait({ exponentialWait: 4, arrivalVariation: 1, serviceVariation: 1 })).toBe(4);
    expect(generalMeanWait({ exponentialWait: 4, arrivalVariation: 1, serviceVariation: 0 })).toBe(2);
  });
});
