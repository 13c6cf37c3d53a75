import { describe, expect, it } from '@jest/globals';
import { meeting, missed, monthly, planExample, planOf, running } from './example-plan.fixture.js';

const NAME = 'multi-tenant-saas';

// 10,000 a second in stamps of 2,000: 5 carry the load, 3 are spare: 8 over three regions, 2 each and the two left to
// the first two: 3, 3, 2. A lost region takes 3 at most; 5 × 2,000 = 10,000 are left.
//
// app: 100 a replica, 65 normal, 80 in failure; an hour costs 0.214, 0.23, 0.204. tenant-db: 2,500, 1,625, 2,000;
// 0.564, 0.608, 0.536.
// One stamp: app 2,000/65 → 31, 2,000/80 = 25, 25 + 13 = 38; tenant-db 2,000/1,625 → 2, 1 + 1 = 2.
//   8 stamps: 38 × (3 × 0.214 + 3 × 0.23 + 2 × 0.204) + 2 × (3 × 0.564 + 3 × 0.608 + 2 × 0.536) = 66.12 + 9.176 = 75.296
//   75.296 × 730 = 54,966.08; each tenant is stored once, 3,000 × 0.12 = 360; router 40: 55,366.08.
//
// One database for all: 10,000 × 0.25 = 2,500 writes a second, and one writer takes 1,625. So nothing but stamps, where
// one has 500, can be built.
describe('the multi-tenant product', () => {
  const evaluation = planExample(NAME);

  it('has the stamps that were derived by hand', () => {
    const { stamps } = planOf(evaluation, 'DEPLOYMENT_STAMPS');
    expect(stamps).toMatchObject({ count: 8, spare: 3, blastRadius: 0.2 });
    expect(stamps?.byLocation.map(({ count }) => count)).toEqual([3, 3, 2]);
    expect(running(planOf(evaluation, 'DEPLOYMENT_STAMPS'), 'app')).toEqual([114, 114, 76]);
    expect(running(planOf(evaluation, 'DEPLOYMENT_STAMPS'), 'tenant-db')).toEqual([6, 6, 4]);
    expect(monthly(planOf(evaluation, 'DEPLOYMENT_STAMPS'))).toBe('55366.08');
  });

  // Tenants of a lost region start again on other stamps after 35 + max(60, 60, 300) = 335 s ≤ 600 s, from backups that
  // are at most 900 s old.
  it('is built in stamps, because one database cannot take all the writes', () => {
    expect(evaluation.recommendation.strategy).toBe('DEPLOYMENT_STAMPS');
    expect(planOf(evaluation, 'DEPLOYMENT_STAMPS').recovery).toMatchObject({ rtoSeconds: 335, rpoSeconds: 900 });
    const others = evaluation.strategies.filter(({ reason }) => reason?.code === 'WRITER_TOO_SMALL');
    expect(others.map(({ strategy }) => strategy)).toEqual([
      'NO_REDUNDANCY',
      'ZONE_REDUNDANT',
      'ACTIVE_ACTIVE_AT_CAPACITY',
      'ACTIVE_ACTIVE_OVERPROVISIONED',
      'WARM_SPARE',
      'COLD_SPARE',
    ]);
    expect(others[0]?.reason?.values).toMatchObject({ component: 'tenant-db', replicasNeeded: 2 });
  });

  // 6,000 × 0.25 = 1,500 ≤ 1,625: one writer is enough. A third in each region: app 2,000/65 → 31, 25, 38; tenant-db 2.
  // Half in each of two survivors, 3,000/80 → 38: what is there carries it at once.
  //   (38 × 0.648 + 2 × 1.708) × 730 + 3 × 360 + 40 = 28.04 × 730 + 1,120 = 20,469.20 + 1,120 = 21,589.20
  //   warm: app 113, 12, 12 and tenant-db 5 (3 + 2), 1, 1: (24.182 + 5.208 + 2.82 + 1.144) × 730 + 1,120 = 25,468.42
  //   6 stamps, 2 in each region: 2 × 28.04 × 730 + 360 + 40 = 41,338.40
  //   cold needs 6,000/95 → 64 apps, 7 batches: 335 + 6 × 60 = 695 s > 600 s
  it('shares the load between regions while it is small', () => {
    const smaller = planExample(NAME, { from: 'peakPerSecond: 10000', to: 'peakPerSecond: 6000' });
    expect(smaller.recommendation.strategy).toBe('ACTIVE_ACTIVE_AT_CAPACITY');
    expect(running(planOf(smaller, 'ACTIVE_ACTIVE_AT_CAPACITY'), 'app')).toEqual([38, 38, 38]);
    expect(planOf(smaller, 'ACTIVE_ACTIVE_AT_CAPACITY').recovery?.rtoSeconds).toBe(95);
    expect(monthly(planOf(smaller, 'ACTIVE_ACTIVE_AT_CAPACITY'))).toBe('21589.2');
    expect(monthly(planOf(smaller, 'WARM_SPARE'))).toBe('25468.42');
    expect(monthly(planOf(smaller, 'DEPLOYMENT_STAMPS'))).toBe('41338.4');
    expect(missed(planOf(smaller, 'COLD_SPARE'))).toEqual(['RTO', 'SURVIVES_REGIONS']);
    expect(meeting(smaller)).toEqual([
      'ACTIVE_ACTIVE_AT_CAPACITY',
      'ACTIVE_ACTIVE_OVERPROVISIONED',
      'WARM_SPARE',
      'DEPLOYMENT_STAMPS',
    ]);
  });
});
