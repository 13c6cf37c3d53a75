import { describe, expect, it } from '@jest/globals';
import { viewProblems } from '@headroom/block-kit';
import { openCatalog } from '@headroom/catalog/node';
import { planDocument } from '@headroom/planner';
import { catalogKnowledge } from '../../commands/catalog-knowledge.js';
import { fieldsOf, filled, METADATA } from './forms.fixture.js';
import { planForm } from './plan-form.js';
import { readPlanForm } from './read-plan-form.js';

const catalog = openCatalog();
const knowledge = catalogKnowledge(catalog);

const LEAST = {
  load: '12000/s',
  sku: 'choose:Standard_D4s_v5',
  capacity: '100/s',
  locations: ['azure/eastus', 'azure/westus3'],
};

function read(fields: Parameters<typeof filled>[0]) {
  return readPlanForm(filled(fields), knowledge);
}

function documentOf(fields: Parameters<typeof filled>[0]): unknown {
  const form = read(fields);
  if (!form.ok) throw new Error(JSON.stringify(form.errors));
  return JSON.parse(form.value);
}

describe('the form of a new plan', () => {
  it('keeps to the limits of Slack and carries where it was opened', () => {
    const form = planForm(METADATA);
    expect(viewProblems(form)).toEqual([]);
    expect(form.private_metadata).toContain('01993f5a');
  });

  it('makes a document that plans of the least that is filled in', () => {
    const document = documentOf(LEAST);
    expect(document).toEqual({
      name: 'web in eastus, westus3',
      demand: { peakPerSecond: '12000' },
      locations: LEAST.locations,
      components: [{ name: 'web', kind: 'compute', sku: 'Standard_D4s_v5', capacityPerSecond: '100' }],
    });
    expect(planDocument({ input: document, catalog }).ok).toBe(true);
  });

  it('reads every field as people write it', () => {
    const document = documentOf({
      ...LEAST,
      load: '720k per minute',
      capacity: '100',
      more: 'api=Standard_D4s_v5@200/s\ndata orders=Standard_E8s_v5@500/s',
      survive: ['zone', 'region'],
      slo: '99.95 %',
      rto: '15 minutes',
      rpo: '5m',
      budget: '$20,000',
      name: 'Black “Friday”',
    });
    expect(document).toMatchObject({
      name: "Black 'Friday'",
      currency: 'USD',
      demand: { peakPerSecond: '12000' },
      targets: {
        tolerate: { zones: 1, regions: 1 },
        availability: '0.9995',
        rto: 900,
        rpo: 300,
        monthlyBudget: '20000',
      },
      components: [
        { name: 'web', capacityPerSecond: '100' },
        { name: 'api', capacityPerSecond: '200' },
        { name: 'orders', kind: 'data', capacityPerSecond: '500' },
      ],
    });
  });

  it('takes a whole document instead, whatever else is filled in', () => {
    expect(read({ ...LEAST, document: 'name: shop\n' })).toEqual({ ok: true, value: 'name: shop' });
  });

  it('says at each field what is missing', () => {
    const form = read({});
    expect(form.ok ? {} : Object.keys(form.errors)).toEqual(['load', 'sku', 'capacity', 'locations']);
  });

  it.each([
    ['load', { load: 'much' }],
    ['load', { load: '12.000/s' }],
    ['load', { load: '0' }],
    ['capacity', { capacity: 'fast' }],
    ['more', { more: 'db=Standard_E8s_v55@500/s' }],
    ['more', { more: 'db=Standard_E8s_v5' }],
    ['more', { more: 'web=Standard_E8s_v5@1/s' }],
    ['slo', { slo: 'high' }],
    ['rto', { rto: '15' }],
    ['rpo', { rpo: 'soon' }],
    ['budget', { budget: 'cheap' }],
  ])('says at %s what is not clear', (block, fields) => {
    const form = read({ ...LEAST, ...fields });
    expect(form.ok ? {} : Object.keys(form.errors)).toEqual([block]);
  });

  it('says what is wrong at a field that the form has', () => {
    const known = fieldsOf(planForm(METADATA));
    const form = read({
      ...LEAST,
      load: '-',
      capacity: '@@',
      more: 'x y =',
      slo: '%',
      rto: '"',
      rpo: '=',
      budget: ',,',
    });
    const blocks = form.ok ? [] : Object.keys(form.errors);
    expect(blocks.length).toBeGreaterThan(0);
    for (const block of blocks) expect(known).toContain(block);
  });
});
