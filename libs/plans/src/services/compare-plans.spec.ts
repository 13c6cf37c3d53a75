import { describe, expect, it } from '@jest/globals';
import { ONE_REGION } from '../testing/sample-documents.js';
import { TEAM_B } from '../testing/sample-plan.js';
import { comparePlans } from './compare-plans.js';
import { errorsOf, plansWorld, savedPlan, valueOf } from './plans-world.fixture.js';

describe('comparePlans', () => {
  it('compares saved plans in the order of their ids with the baseline that is named', async () => {
    const world = await plansWorld();
    const [first, second] = [
      await savedPlan(world, { strategy: 'WARM_SPARE' }),
      await savedPlan(world, { name: 'Batch', document: ONE_REGION }),
    ];
    const ids = [first.id, second.id];
    const comparison = valueOf(await comparePlans(world.as('VIEWER'), { ids, baselineId: second.id }));
    expect(comparison).toMatchObject({
      baseline: 1,
      toleranceRatio: 0.01,
      plans: [{ id: first.id, label: 'Checkout', strategy: 'WARM_SPARE' }, { label: 'Batch' }],
      costs: [{ from: '438', to: '34759.68' }, null],
    });
    expect(comparison.inputs.map(({ path }) => path)).toContain('demand.peakPerSecond');
    expect(valueOf(await comparePlans(world.as('VIEWER'), { ids })).baseline).toBe(0);
  });

  it('names every plan that is not there for the actor', async () => {
    const world = await plansWorld();
    const [own, other] = [await savedPlan(world), await savedPlan(world, { teamId: TEAM_B })];
    const outcome = await comparePlans(world.as('VIEWER'), { ids: [own.id, other.id, 'none'] });
    expect(errorsOf(outcome)).toEqual([
      { code: 'NOT_FOUND', path: 'ids[1]', id: other.id },
      { code: 'NOT_FOUND', path: 'ids[2]', id: 'none' },
    ]);
  });

  it('tells everything that is wrong with the request', async () => {
    const world = await plansWorld();
    const many = Array.from({ length: 21 }, () => 'a');
    const outcome = await comparePlans(world.as('VIEWER'), { ids: many, baselineId: 'b', toleranceRatio: Number.NaN });
    const paths = errorsOf(outcome).map((error) => 'path' in error && error.path);
    expect(paths).toEqual(['ids', 'ids', 'baselineId', 'toleranceRatio']);
  });
});
