import { describe, expect, it } from '@jest/globals';
import { problemsOf, resolve } from './least-document.fixture.js';

describe('planned work', () => {
  it('is assumed once a month, ten minutes a batch and one replica at a time', () => {
    const { workload, assumptions } = resolve({});
    expect(workload.maintenance).toEqual({ eventsPerYear: '12', batchMinutes: '10', batchRatio: null });
    const told = assumptions.filter(({ name }) => name.startsWith('maintenance.'));
    expect(told.map(({ name, value }) => `${name} ${value}`)).toEqual([
      'maintenance.eventsPerYear 12',
      'maintenance.batchMinutes 10',
      'maintenance.batchRatio one replica at a time',
    ]);
  });

  it('is as the document states it', () => {
    const { workload, assumptions } = resolve({
      maintenance: { eventsPerYear: 52, batchMinutes: 15, batchRatio: '25%' },
    });
    expect(workload.maintenance).toEqual({ eventsPerYear: '52', batchMinutes: '15', batchRatio: '0.25' });
    expect(assumptions.some(({ name }) => name.startsWith('maintenance.'))).toBe(false);
  });

  it('has fields in range, and no others', () => {
    expect(problemsOf({ maintenance: { eventsPerYear: -1, batchRatio: 0, batchMinutes: '1e9' } })).toEqual([
      'OUT_OF_RANGE maintenance.eventsPerYear',
      'OUT_OF_RANGE maintenance.batchMinutes',
      'OUT_OF_RANGE maintenance.batchRatio',
    ]);
    expect(problemsOf({ maintenance: { eventsPeryear: 4 } })[0]).toContain('maintenance.eventsPeryear');
  });
});
