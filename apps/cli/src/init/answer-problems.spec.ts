import { describe, expect, it } from '@jest/globals';
import { openCatalog } from '@headroom/catalog/node';
import {
  availabilityProblem,
  durationProblem,
  locationsOf,
  locationsProblem,
  nameProblem,
  positiveProblem,
  skuProblem,
} from './answer-problems.js';

const catalog = openCatalog();

describe('an answer of the wizard', () => {
  it.each([
    { check: positiveProblem, good: ['1', '0.5', '12000'], bad: ['0', '-1', '1e3', 'x', '', '1,000'] },
    { check: durationProblem, good: ['90s', '15m', '1.5h', '3d', 'none'], bad: ['15', '15 m', 'm', ''] },
    { check: availabilityProblem, good: ['99.95%', '0.5%', 'none'], bad: ['99.95', '100%', '0%', '101%', 'high'] },
    { check: nameProblem, good: ['shop', 'Café "1"'], bad: ['a\u0007', 'x'.repeat(101)] },
  ])('is checked by $check.name', ({ check, good, bad }) => {
    expect(good.filter((answer) => check(answer) !== null)).toEqual([]);
    expect(bad.filter((answer) => check(answer) === null)).toEqual([]);
  });

  it('may name regions without their cloud', () => {
    expect(locationsOf('eastus, azure/WestUS3', 'azure')).toEqual(['azure/eastus', 'azure/westus3']);
    expect(locationsProblem('eastus westus3', { catalog, provider: 'azure' })).toBeNull();
  });

  it.each([
    { answer: 'eastus, eastus', said: 'name each region once.' },
    { answer: ' , ', said: 'name at least one region.' },
    { answer: 'aws/us-east-1', said: 'azure has no region aws/us-east-1' },
    { answer: 'estus', said: 'did you mean azure/eastus' },
  ])('cannot be the locations "$answer"', ({ answer, said }) => {
    expect(locationsProblem(answer, { catalog, provider: 'azure' })).toContain(said);
  });

  it('is a size that has a price everywhere', () => {
    const locations = ['azure/eastus', 'azure/westus3'];
    expect(skuProblem('Standard_D4s_v5', { catalog, locations })).toBeNull();
    expect(skuProblem('D4sv5', { catalog, locations })).toContain('did you mean Standard_D4s_v5');
  });
});
