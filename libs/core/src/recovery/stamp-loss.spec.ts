import { describe, expect, it } from '@jest/globals';
import { aCompute, aStore } from '../testing/a-component.js';
import { TWO_LOCATIONS, type WorkloadDraft } from '../testing/a-workload.js';
import { recoveryOf, rowOf } from '../testing/recovery-of.js';

/** 1,200 a second in stamps of 500: three, and `spareStamps` more. */
function stamps(spareStamps: number, draft: WorkloadDraft = {}) {
  const strategyOptions = { stampCapacityPerSecond: '500', spareStamps };
  return recoveryOf({ locations: TWO_LOCATIONS, strategyOptions, ...draft }, 'DEPLOYMENT_STAMPS');
}

describe('the loss of a location full of stamps', () => {
  it('waits for the repair where the others have no room: two stamps of 500 cannot take 1,200', () => {
    const row = rowOf(stamps(1), { scope: 'REGION' });
    expect(row).toMatchObject({ rtoSeconds: 14_400, firstServiceSeconds: 14_400 });
    expect(row.equivalentOutageSeconds).toBeCloseTo(14_400 / 2, 9);
  });

  it('moves its users where there is room: detection, then the start of a stamp; 2 of 5 stamps of users wait', () => {
    const recovery = stamps(2);
    const row = rowOf(recovery, { scope: 'REGION', location: 'azure/westus3' });
    expect(row).toMatchObject({ rtoSeconds: 35 + 300, belowSeconds: 335 });
    expect(row.equivalentOutageSeconds).toBeCloseTo((335 * 2) / 5, 12);
    // Losing the three stamps of the first location leaves two: not enough.
    expect(rowOf(recovery, { scope: 'REGION' }).rtoSeconds).toBe(14_400);
  });

  it('has room for what must still be served: 1,000 are enough for 80 % of 1,200', () => {
    const row = rowOf(stamps(1, { targets: { minServedRatio: '0.8' } }), { scope: 'REGION' });
    expect(row.fullServiceSeconds).toBe(335);
    // A tie meets it: 1,000 of 1,250 are exactly 80 %.
    const tied = stamps(1, { targets: { minServedRatio: '0.8' }, demand: { peakPerSecond: '1250' } });
    expect(rowOf(tied, { scope: 'REGION' }).fullServiceSeconds).toBe(335);
  });

  it('takes the longest of promotion, re-routing and start', () => {
    const components = [aCompute({ startSeconds: 10 }), aStore({ promotionSeconds: 400, startSeconds: 10 })];
    const row = rowOf(stamps(2, { components }), { scope: 'REGION', location: 'azure/westus3' });
    expect(row.rtoSeconds).toBe(35 + 400);
  });
});

describe('the loss of a zone under stamps', () => {
  it('is noticed locally and never fails over: 8 of 22 replicas of half the stamps for 10 s', () => {
    const row = rowOf(stamps(1), { scope: 'ZONE' });
    expect(row.rtoSeconds).toBe(10);
    expect(row.equivalentOutageSeconds).toBeCloseTo((10 * 8) / 22 / 2, 12);
  });
});
