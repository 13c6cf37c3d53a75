import { describe, expect, it } from '@jest/globals';
import { TWO_REGIONS } from '../testing/sample-documents.js';
import { planSample } from '../testing/sample-plan.js';
import { differingInputs } from './differing-inputs.js';

function side(document: string) {
  const planned = planSample(document);
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  return { input: planned.input, assumptions: planned.evaluation.assumptions };
}

const BASE = side(TWO_REGIONS);

describe('differingInputs', () => {
  it('finds none between a document and itself, whatever it is called', () => {
    expect(differingInputs([BASE, side(TWO_REGIONS.replace('storefront', 'shop'))])).toEqual([]);
  });

  it('gives the path and the value in every plan', () => {
    const other = side(TWO_REGIONS.replace('capacityPerSecond: 100', 'capacityPerSecond: 120'));
    expect(differingInputs([BASE, other, BASE])).toEqual([
      {
        path: 'components[web].capacityPerSecond',
        values: ['100', '120', '100'].map((stated) => ({ stated, assumed: null })),
      },
    ]);
  });

  it('counts a default like the same value stated, and shows it where another one is', () => {
    const same = side(`${TWO_REGIONS}failover: { detect: 35s }\nutilization: { normalMax: 0.650 }\n`);
    expect(differingInputs([BASE, same])).toEqual([]);
    const other = side(`${TWO_REGIONS}failover: { detect: 2m }\n`);
    expect(differingInputs([BASE, other])).toEqual([
      {
        path: 'failover.detect',
        values: [
          { stated: null, assumed: '35s' },
          { stated: '120', assumed: null },
        ],
      },
    ]);
  });

  it('finds the default of an entry by its name, wherever it stands', () => {
    const swapped = side(
      TWO_REGIONS.replace('azure/eastus, azure/westus3', '{ location: azure/westus3, zones: 3 }, azure/eastus'),
    );
    // Three zones are what the catalogue gives both of them: only the order differs.
    expect(differingInputs([BASE, swapped])).toEqual([
      {
        path: 'locations',
        values: ['azure/eastus, azure/westus3', 'azure/westus3, azure/eastus'].map((stated) => ({
          stated,
          assumed: null,
        })),
      },
    ]);
  });

  it('shows which plans have a component, not every field of it', () => {
    const more = side(`${TWO_REGIONS}  - { name: api, kind: compute, sku: Standard_D4s_v5, capacityPerSecond: 50 }\n`);
    expect(differingInputs([BASE, more])).toMatchObject([
      { path: 'components', values: [{ stated: 'web' }, { stated: 'web, api' }] },
    ]);
  });
});
