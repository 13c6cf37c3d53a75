import { describe, expect, it } from '@jest/globals';
import { editDistance, nearestName } from './nearest-name.js';

const FIELDS = ['capacityPerSecond', 'callsPerWorkUnit', 'minReplicas', 'mttf', 'mttr'];

describe('nearestName', () => {
  it.each([
    ['capcityPerSecond', 'capacityPerSecond'],
    ['capacitypersecond', 'capacityPerSecond'],
    ['minReplica', 'minReplicas'],
    ['mttt', 'mttf'],
  ])('offers for %s the field %s', (word, field) => {
    expect(nearestName(word, FIELDS)).toBe(field);
  });

  it('offers nothing for a word that is near to none', () => {
    expect(nearestName('budget', FIELDS)).toBeNull();
  });

  it('does not compare words that are too long to be names', () => {
    expect(nearestName('m'.repeat(10_000), FIELDS)).toBeNull();
  });
});

describe('editDistance', () => {
  it('counts inserted, deleted and changed letters', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('', 'abc')).toBe(3);
    expect(editDistance('same', 'same')).toBe(0);
  });
});
