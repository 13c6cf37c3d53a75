import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { EXAMPLES_FOLDER, monthly, planExample } from './example-plan.fixture.js';

/** What the guide names for each kind of workload (S18, S62, S71, S86, S97, S101); derived by hand in its own spec. */
const RECOMMENDED = {
  'e-commerce-peak-season': 'ACTIVE_ACTIVE_OVERPROVISIONED',
  'global-financial-platform': 'ACTIVE_ACTIVE_OVERPROVISIONED',
  'multi-tenant-saas': 'DEPLOYMENT_STAMPS',
  'online-game': 'ZONE_REDUNDANT',
  storefront: 'ACTIVE_ACTIVE_AT_CAPACITY',
  'trading-platform': 'WARM_SPARE',
  'two-nodes-at-60-percent': 'ZONE_REDUNDANT',
} as const;

describe('the examples', () => {
  it('are all here', () => {
    const files = readdirSync(EXAMPLES_FOLDER).sort();
    expect(files).toEqual(Object.keys(RECOMMENDED).map((name) => `${name}.yaml`));
  });

  it.each(Object.entries(RECOMMENDED))('%s is recommended %s', (name, strategy) => {
    expect(planExample(name).recommendation).toMatchObject({ status: 'RECOMMENDED', strategy });
  });

  it.each(Object.keys(RECOMMENDED))('every total of %s is the sum of its lines', (name) => {
    const totals = planExample(name).strategies.flatMap((plan) => (plan.cost === null ? [] : [monthly(plan)]));
    expect(totals.length).toBeGreaterThan(0);
    expect(totals).not.toContain(undefined);
  });
});
