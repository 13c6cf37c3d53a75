import { describe, expect, it } from '@jest/globals';
import { upDown } from '../numbers/probability.js';
import { rollingUpdateAvailability, withPlannedOutages } from './maintenance.js';

const UPDATE = { replicas: 4, required: 3, replica: upDown('0.99'), batch: 1, batchMinutes: 10, updatesPerYear: 12 };

describe('maintenance', () => {
  it('without updates changes nothing', () => {
    const result = rollingUpdateAvailability({ ...UPDATE, updatesPerYear: 0 });
    expect(result.overall).toEqual(result.normal);
  });

  it('takes the service down where a batch leaves too few', () => {
    const result = rollingUpdateAvailability({ ...UPDATE, required: 4 });
    expect(result.duringBatch).toEqual({ p: 0, u: 1 });
    expect(result.overall.p + result.overall.u).toBeCloseTo(1, 14);
  });

  it('must fit into the year', () => {
    expect(() => rollingUpdateAvailability({ ...UPDATE, updatesPerYear: 20_000 })).toThrow('maintenanceRatio');
    expect(() => rollingUpdateAvailability({ ...UPDATE, batch: 5 })).toThrow('replicas - batch = -1');
  });

  it('counts planned outages like others', () => {
    const result = withPlannedOutages({ unplanned: { p: 1, u: 0 }, eventsPerYear: 1, minutesEach: 525.6 });
    expect(result.u).toBeCloseTo(0.001, 15);
  });
});
