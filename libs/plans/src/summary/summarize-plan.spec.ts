import { describe, expect, it } from '@jest/globals';
import { NOT_ACHIEVABLE, ONE_REGION, TWO_REGIONS, WITHOUT_PLAN } from '../testing/sample-documents.js';
import { sampleId, samplePlan, sampleStamp } from '../testing/sample-plan.js';
import { summarizePlan } from './summarize-plan.js';

const id = sampleId(1);

describe('summarizePlan', () => {
  it('speaks of the recommended strategy', () => {
    expect(summarizePlan(samplePlan({ id }))).toMatchObject({
      ...{
        strategy: null,
        recommendedStrategy: 'ACTIVE_ACTIVE_AT_CAPACITY',
        standingStrategy: 'ACTIVE_ACTIVE_AT_CAPACITY',
      },
      ...{ meetsTargets: true, monthlyCost: '31676.16', currency: 'USD' },
      ...{ regions: ['azure/eastus', 'azure/westus3'], skus: ['Standard_D4s_v5'], isLocked: false, isDeleted: false },
    });
  });

  it('speaks of the chosen one, with the regions and SKUs that it uses', () => {
    const text = TWO_REGIONS.replace('100 }', '100, perLocation: { azure/westus3: { sku: Standard_D8s_v5 } } }');
    const both = summarizePlan(samplePlan({ id, document: text }));
    expect(both.skus).toEqual(['Standard_D4s_v5', 'Standard_D8s_v5']);
    const one = summarizePlan(samplePlan({ id, document: text, strategy: 'ZONE_REDUNDANT' }));
    expect(one).toMatchObject({
      ...{ strategy: 'ZONE_REDUNDANT', standingStrategy: 'ZONE_REDUNDANT', meetsTargets: false, monthlyCost: '31536' },
      ...{ regions: ['azure/eastus'], skus: ['Standard_D4s_v5'] },
    });
  });

  it('speaks of the nearest miss where nothing meets the targets', () => {
    expect(summarizePlan(samplePlan({ id, document: NOT_ACHIEVABLE }))).toMatchObject({
      ...{ recommendedStrategy: null, standingStrategy: 'COLD_SPARE', meetsTargets: false, monthlyCost: '31536' },
    });
  });

  it('has no cost where no strategy has a plan, and the regions of the document', () => {
    expect(summarizePlan(samplePlan({ id, document: WITHOUT_PLAN }))).toMatchObject({
      ...{ standingStrategy: null, meetsTargets: false, monthlyCost: null, regions: ['azure/eastus'] },
      skus: ['Standard_E16s_v5'],
    });
  });

  it('has no SKU and no catalogue day at own prices', () => {
    const summary = summarizePlan(samplePlan({ id, document: ONE_REGION }));
    expect(summary).toMatchObject({ skus: [], basis: { catalogDate: null } });
  });

  it('says whether the plan is locked and deleted', () => {
    const lock = { by: sampleStamp(1), reason: 'audit' };
    expect(summarizePlan(samplePlan({ id, lock, deleted: sampleStamp(2) }))).toMatchObject({
      isLocked: true,
      isDeleted: true,
    });
  });
});
