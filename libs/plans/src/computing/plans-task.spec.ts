import { describe, expect, it } from '@jest/globals';
import { planDocument } from '@headroom/planner';
import { FIRST_CATALOG, SECOND_CATALOG } from '../drift/second-catalog.fixture.js';
import type { Outcome } from '../plan/plan-error.js';
import type { KeptPlan, PlannedContent } from '../services/plans-computing.js';
import { BIGGER, TWO_REGIONS } from '../testing/sample-documents.js';
import { computeBy, computeHere } from './compute-here.js';
import { computeThere, runPlansTask } from './plans-task.js';

const here = computeHere(FIRST_CATALOG);

/** What comes in and goes out is copied, as between threads. */
const there = computeThere(async (task) => structuredClone(await runPlansTask(here, structuredClone(task))));

function contentIn(outcome: Outcome<PlannedContent>): PlannedContent {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  return outcome.value;
}

async function keptPlan(id: string, document: string): Promise<KeptPlan> {
  const { computed, basis } = contentIn(await here.plan({ document, modelVersion: '1' }));
  return { id, label: id, document, computed, basis, strategy: null };
}

describe('what operations on saved plans compute', () => {
  it('is the same in a thread', async () => {
    const planning = { document: TWO_REGIONS, modelVersion: '1' };
    const plans = [await keptPlan('a', TWO_REGIONS), await keptPlan('b', BIGGER)];
    const comparison = { plans, baseline: 1, toleranceRatio: undefined };
    const [saved] = plans;
    if (saved === undefined) throw new Error('there is a first plan');
    expect(await there.plan(planning)).toEqual(await here.plan(planning));
    expect(await there.choices(saved.computed)).toEqual(await here.choices(saved.computed));
    expect(await there.compare(comparison)).toEqual(await here.compare(comparison));
    expect(await there.drift({ saved, modelVersion: '2' })).toEqual(await here.drift({ saved, modelVersion: '2' }));
  });

  it('has the same choices when a document is planned and when what is kept of it is read', async () => {
    const { computed, choices } = contentIn(await here.plan({ document: BIGGER, modelVersion: '1' }));
    expect(await here.choices(computed)).toEqual(choices);
    expect(choices.chosen.length).toBeGreaterThan(1);
  });

  it('is the drift from what is kept to what is planned today, and what to keep of that', async () => {
    const saved = await keptPlan('a', TWO_REGIONS);
    const later = computeHere(SECOND_CATALOG);
    const drifted = await later.drift({ saved, modelVersion: '2' });
    expect(drifted).toMatchObject({
      value: { drift: { hasDrift: true, basisFrom: { modelVersion: '1' }, basisTo: { modelVersion: '2' } } },
    });
    const today = contentIn(await later.plan({ document: TWO_REGIONS, modelVersion: '2' }));
    expect(drifted.ok && drifted.value.today).toEqual(today);
  });

  it('names every document that cannot be planned (any more)', async () => {
    const broken = { ...(await keptPlan('a', TWO_REGIONS)), document: 'name: [' };
    const refused = { ok: false, errors: [{ code: 'INVALID_DOCUMENT' }] };
    const strict = computeBy(() => planDocument({ text: '', catalog: FIRST_CATALOG }));
    expect(await here.plan({ document: 'name: [', modelVersion: '1' })).toMatchObject(refused);
    expect(await strict.drift({ saved: broken, modelVersion: '1' })).toMatchObject(refused);
    const comparison = { plans: [broken, broken], baseline: 0, toleranceRatio: undefined };
    expect(await here.compare(comparison)).toMatchObject({ errors: [...refused.errors, ...refused.errors] });
  });
});
