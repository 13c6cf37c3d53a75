import { describe, expect, it } from '@jest/globals';
import {
  belowSeconds,
  equivalentOutageSeconds,
  lossBeforeSettling,
  reaches,
  serviceFigures,
  type ServiceTimeline,
  serviceTimeline,
  stableFromSeconds,
} from './timeline-steps.js';

/** Nothing for 100 s, half for 60 s, 95 % for 40 s, everything until the repair at 500 s. */
const TIMELINE: ServiceTimeline = {
  steps: [
    { atSeconds: 0, servedRatio: 0 },
    { atSeconds: 100, servedRatio: 0.5 },
    { atSeconds: 160, servedRatio: 0.95 },
    { atSeconds: 200, servedRatio: 1 },
  ],
  endSeconds: 500,
  firstServiceSeconds: 100,
};

describe('figures of a timeline', () => {
  it('are exact sums over its pieces: 100 + 60 / 2 + 40 · 0.05 = 132 s', () => {
    expect(equivalentOutageSeconds(TIMELINE)).toBeCloseTo(132, 12);
    expect(belowSeconds(TIMELINE, 0.95)).toBe(160);
    expect(belowSeconds(TIMELINE, 1)).toBe(200);
    expect(lossBeforeSettling(TIMELINE, 0.5)).toBe(50);
    expect(serviceFigures(TIMELINE, { minServedRatio: 0.5, availableRatio: 0.95 })).toMatchObject({
      firstServiceSeconds: 100,
      rtoSeconds: 100,
      fullServiceSeconds: 200,
      belowSeconds: 160,
    });
  });

  it('a target counts from when it is kept, not from when it is first touched', () => {
    const steps = [
      { atSeconds: 0, servedRatio: 1 },
      { atSeconds: 50, servedRatio: 0.4 },
      { atSeconds: 90, servedRatio: 1 },
    ];
    expect(stableFromSeconds({ ...TIMELINE, steps }, 0.8)).toBe(90);
    expect(stableFromSeconds({ ...TIMELINE, steps }, 0.4)).toBe(0);
  });

  it('what never reaches the target reaches it with the repair', () => {
    expect(stableFromSeconds({ ...TIMELINE, steps: TIMELINE.steps.slice(0, 3) }, 1)).toBe(500);
  });

  it('a miss by less than 1e-12 meets a threshold (contract 2.10.25)', () => {
    expect([reaches(0.95 - 9e-13, 0.95), reaches(0.95 - 2e-12, 0.95)]).toEqual([true, false]);
  });

  it('steps after the repair, and steps that change nothing, are left out', () => {
    const { steps, firstServiceSeconds } = serviceTimeline({
      steps: [...TIMELINE.steps, { atSeconds: 300, servedRatio: 1 }],
      endSeconds: 160,
      firstServiceSeconds: 700,
    });
    expect(steps).toEqual(TIMELINE.steps.slice(0, 2));
    expect(firstServiceSeconds).toBe(160);
  });

  it('of two steps in one second the later holds', () => {
    const steps = [
      { atSeconds: 0, servedRatio: 0.5 },
      { atSeconds: 0, servedRatio: 1 },
    ];
    expect(serviceTimeline({ ...TIMELINE, steps }).steps).toEqual([{ atSeconds: 0, servedRatio: 1 }]);
  });
});
