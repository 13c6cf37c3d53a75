import { describe, expect, it } from '@jest/globals';
import { meeting, missed, monthly, planExample, planOf, running, stopped } from './example-plan.fixture.js';

const NAME = 'trading-platform';

const SLOWER = { from: 'rto: 8m', to: 'rto: 15m' };

// 4,000 orders a second. order-gateway: 200 a replica, 130 normal, 160 in failure, 190 shed; 0.338 an hour in eastus2,
// 0.408 in centralus. trades: 12,000, 7,800, 9,600, 11,400; 1.008 and 1.139.
//
// Primary: gateway 4,000/130 → 31, 4,000/160 = 25, 25 + 13 = 38; trades 1, 1 + 1 = 2. Warm: 4 and 1, a tenth of them.
// Half in each: gateway 2,000/130 → 16, 2,000/160 → 13, 13 + 7 = 20; trades 2. All in either: 25 and 2.
// The one writer: 4,000 × 0.5 = 2,000 writes a second are less than 7,800.
//
// Storage 2,000 × 0.115 = 230 in each region. Replication 2,000 × 512 × 2,628,000/2^30 = 2,506.256104 GiB × 0.02
// = 50.12512208. Router 20.
//   zones           (38 × 0.338 + 2 × 1.008) × 730 + 230 = 9,376.12 + 1,471.68 + 230                    = 11,077.80
//   warm            11,077.80 + (4 × 0.408 + 1.139) × 730 + 230 + 50.12512208 + 20                      = 13,400.75512208
//   cold            without the four warm gateways: 13,400.75512208 − 4 × 0.408 × 730 = − 1,191.36      = 12,209.39512208
//   at capacity     (20 × 0.746 + 2 × 2.147) × 730 + 460 + 50.12512208 + 20                             = 14,556.34512208
//   overprovisioned (25 × 0.746 + 2 × 2.147) × 730 + 530.12512208                                       = 17,279.24512208
//
// A region is lost: seen after 35 s, decided after 120 s more: 155 s. Traffic has moved at 215 s.
// All is served by 4,000/190 → 22 gateways; a single trades serves 11,400.
//   warm: 4 at 215 s, 14 at 155 + 180 = 335 s, 24 at 395 s.
//   cold: 10 at 155 + 300 = 455 s, 20 at 515 s, 30 at 575 s.
describe('the trading platform', () => {
  const evaluation = planExample(NAME);

  it('runs the counts that were derived by hand', () => {
    const warm = planOf(evaluation, 'WARM_SPARE');
    expect(running(warm, 'order-gateway')).toEqual([38, 4]);
    expect(running(warm, 'trades')).toEqual([2, 1]);
    const cold = planOf(evaluation, 'COLD_SPARE');
    expect(stopped(cold, 'order-gateway')).toEqual([0, 38]);
    expect(running(cold, 'trades')).toEqual([2, 1]);
    expect(running(planOf(evaluation, 'ACTIVE_ACTIVE_AT_CAPACITY'), 'order-gateway')).toEqual([20, 20]);
    expect(running(planOf(evaluation, 'ACTIVE_ACTIVE_OVERPROVISIONED'), 'order-gateway')).toEqual([25, 25]);
  });

  it('costs what was derived by hand', () => {
    expect(monthly(planOf(evaluation, 'ZONE_REDUNDANT'))).toBe('11077.8');
    expect(monthly(planOf(evaluation, 'WARM_SPARE'))).toBe('13400.75512208');
    expect(monthly(planOf(evaluation, 'COLD_SPARE'))).toBe('12209.39512208');
    expect(monthly(planOf(evaluation, 'ACTIVE_ACTIVE_AT_CAPACITY'))).toBe('14556.34512208');
    expect(monthly(planOf(evaluation, 'ACTIVE_ACTIVE_OVERPROVISIONED'))).toBe('17279.24512208');
  });

  // Serving from both regions sends half of the calls over 30 ms: 15 ms an order, more than 5. One region alone falls
  // back on hourly backups and takes 4 h. Stopped gateways are back after 575 s, warm ones after 395 s; 480 s are asked.
  it('stands by, warm', () => {
    expect(evaluation.recommendation.strategy).toBe('WARM_SPARE');
    expect(meeting(evaluation)).toEqual(['WARM_SPARE']);
    expect(planOf(evaluation, 'WARM_SPARE').recovery).toMatchObject({ rtoSeconds: 395, rpoSeconds: 5 });
    expect(missed(planOf(evaluation, 'ACTIVE_ACTIVE_AT_CAPACITY'))).toEqual(['LATENCY']);
    expect(missed(planOf(evaluation, 'ACTIVE_ACTIVE_OVERPROVISIONED'))).toEqual(['LATENCY']);
    expect(missed(planOf(evaluation, 'ZONE_REDUNDANT'))).toEqual(['RTO', 'RPO', 'SURVIVES_REGIONS']);
    expect(missed(planOf(evaluation, 'COLD_SPARE'))).toEqual(['RTO', 'SURVIVES_REGIONS']);
  });

  // 575 s ≤ 900 s. A year of warm gateways costs 12 × 1,191.36 = 14,296.32 more, and they save downtime, see below.
  it('stands by, stopped, where there is time to start', () => {
    const slower = planExample(NAME, SLOWER);
    expect(slower.recommendation.strategy).toBe('COLD_SPARE');
    expect(meeting(slower)).toEqual(['WARM_SPARE', 'COLD_SPARE']);
    expect(planOf(slower, 'COLD_SPARE').recovery?.rtoSeconds).toBe(575);
  });

  // n gateways serve 190 × n/4,000: 4 serve 0.19, 10 0.475, 14 0.665, 20 0.95. A failover that goes well loses
  //   warm 215 + 120 × 0.81 + 60 × 0.335 = 332.3 s; cold 455 + 60 × 0.525 + 60 × 0.05 = 489.5 s, 157.2 s more.
  // Without capacity to be had (1 in 10): warm 215 + (14,400 − 215) × 0.81 = 11,704.85 s; cold all 14,400 s, 2,695.15 s more.
  // 95 % of failovers work, a region is lost 8,760 × 1e-4/4 = 0.219 times a year:
  //   0.219 × 0.95 × (0.9 × 157.2 + 0.1 × 2,695.15)/3,600 = 0.0237521 h a year.
  // The surge of four hours: warm (34 × 0.408 + 1.139) × 4 = 60.044, cold (38 × 0.408 + 1.139) × 4 = 66.572, 6.528 more.
  // Crossing: (14,296.32 − 0.219 × 6.528)/0.0237521 = 601,837 an hour.
  it('is worth its warm gateways where an hour costs more than the crossing derived by hand', () => {
    const slower = planExample(NAME, SLOWER);
    const savedHours = (0.219 * 0.95 * (0.9 * 157.2 + 0.1 * 2_695.15)) / 3_600;
    const [flip] = slower.recommendation.flipPoints.filter(({ quantity }) => quantity === 'DOWNTIME_COST_PER_HOUR');
    expect(flip).toMatchObject({ holds: 'BELOW', strategyBeyond: 'WARM_SPARE' });
    expect(Number(flip?.threshold) / ((14_296.32 - 0.219 * 6.528) / savedHours)).toBeCloseTo(1, 9);
    expect(Number(flip?.threshold)).toBeGreaterThan(250_000);
    const costlier = { from: 'downtimeCostPerHour: 250000', to: 'downtimeCostPerHour: 650000' };
    expect(planExample(NAME, SLOWER, costlier).recommendation.strategy).toBe('WARM_SPARE');
  });
});
