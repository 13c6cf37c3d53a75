import { describe, expect, it } from '@jest/globals';
import { editDistance, nearestNames } from './nearest-names.js';

describe('nearestNames', () => {
  it('puts the same name in other letters or signs first', () => {
    expect(nearestNames('STANDARD-D4S-V5', ['Standard_D4s_v4', 'Standard_D4s_v5', 'Standard_D8s_v5'])[0]).toBe(
      'Standard_D4s_v5',
    );
  });

  it('orders by edits, then by name, and gives at most three', () => {
    expect(nearestNames('eastus', ['westus', 'eastus2', 'eastus3', 'eastus4', 'northeurope'])).toEqual([
      'eastus2',
      'eastus3',
      'eastus4',
    ]);
  });

  it('takes a part of a name for the name, unless the part is short', () => {
    expect(nearestNames('D4s_v5', ['Standard_D4s_v4', 'Standard_D4s_v5'])).toEqual(['Standard_D4s_v5']);
    expect(nearestNames('v5', ['Standard_D4s_v5'])).toEqual([]);
  });

  it('gives none where nothing is near', () => {
    expect(nearestNames('mainframe', ['Standard_D4s_v5', 'm5.large'])).toEqual([]);
  });
});

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['kitten', 'sitting', 3],
    ['eastsu', 'eastus', 1],
  ])('of "%s" and "%s" is %i, and the same the other way', (from, to, edits) => {
    expect(editDistance(from, to)).toBe(edits);
    expect(editDistance(to, from)).toBe(edits);
  });
});
