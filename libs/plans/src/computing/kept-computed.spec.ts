import { describe, expect, it } from '@jest/globals';
import { BIGGER, NOT_ACHIEVABLE, ONE_REGION, TWO_REGIONS, WITHOUT_PLAN } from '../testing/sample-documents.js';
import { planSample } from '../testing/sample-plan.js';
import { standingPlan } from '../summary/standing-plan.js';
import { keptComputed, readComputed, readStanding } from './kept-computed.js';

describe('what is kept of planning', () => {
  it.each([TWO_REGIONS, BIGGER, ONE_REGION, NOT_ACHIEVABLE, WITHOUT_PLAN])(
    'is read as it was, and much smaller',
    async (document) => {
      const planned = planSample(document);
      if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
      const text = JSON.stringify({ evaluation: planned.evaluation, workload: planned.workload });
      const kept = await keptComputed(planned);
      expect(await readComputed(kept)).toEqual(JSON.parse(text));
      expect(kept.byteLength).toBeLessThan(text.length / 3);
    },
  );

  it.each([null, 'ZONE_REDUNDANT', 'WARM_SPARE'] as const)(
    'is read with the strategy alone that stands for a plan where %s is chosen, as it was kept before too',
    async (strategy) => {
      const planned = planSample(TWO_REGIONS);
      if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
      const { evaluation, workload } = planned;
      const standing = standingPlan({ evaluation, strategy });
      const expected: unknown = JSON.parse(
        JSON.stringify({ evaluation: { ...evaluation, strategies: [standing] }, workload }),
      );
      const before = new Uint8Array(new TextEncoder().encode(JSON.stringify({ evaluation, workload })));
      for (const kept of [await keptComputed(planned), before]) {
        expect(await readStanding(kept, strategy)).toEqual(expected);
      }
      expect(await readComputed(before)).toEqual(await readComputed(await keptComputed(planned)));
    },
  );

  it('is refused where it was cut off', async () => {
    const planned = planSample(TWO_REGIONS);
    if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
    const kept = await keptComputed(planned);
    await expect(readComputed(kept.slice(0, kept.byteLength / 2))).rejects.toThrow();
  });
});
