import { describe, expect, it } from '@jest/globals';

import { aGlobalService, aCompute } from '../testing/a-component.js';
import { aFlow, aLocation, aWorkload } from '../testing/a-workload.js';
import { evaluationOf } from '../testing/planned.js';
import { errorBudgets } from './error-budget.js';

const LOCATION = aLocation('azure/eastus', { zones: 0, availability: '0.999', zoneAvailabilityGivenRegion: '1' });

describe('error budgets', () => {
  const workload = aWorkload({
    locations: [LOCATION],
    components: [aCompute({ replicaAvailabilityGivenZone: '1' }), aGlobalService({ availability: '0.9999' })],
    targets: { availability: '0.999' },
  });
  const [ofWorkload] = errorBudgets(workload, evaluationOf(workload));

  it('allow 525.6 minutes a year and 43.8 a month at 99.9 %', () => {
    // 0.001 · 8,760 h · 60 and 0.001 · 730 h · 60
    expect(ofWorkload?.allowedMinutesPerYear).toBeCloseTo(525.6, 9);
    expect(ofWorkload?.allowedMinutesPerMonth).toBeCloseTo(43.8, 9);
  });

  it('are used up by the region alone and overdrawn by the global service', () => {
    // The location is down 0.001 of the time: 525.6 min, the whole budget; the service adds 0.999 · 0.0001.
    const domains = ofWorkload?.shares.find(({ cause }) => cause === 'DOMAINS');
    const service = ofWorkload?.shares.find(({ cause }) => cause === 'COMPONENT identity');
    expect(domains?.shareOfBudget).toBeCloseTo(1, 9);
    expect(service?.shareOfBudget).toBeCloseTo(0.0999, 9);
    expect(ofWorkload?.bindingCause).toBe('DOMAINS');
    expect(ofWorkload?.leftMinutesPerYear).toBeLessThan(0);
  });

  it('have shares that add up to the minutes that are used', () => {
    const sum = (ofWorkload?.shares ?? []).reduce((total, { minutesPerYear }) => total + minutesPerYear, 0);
    expect(sum).toBeCloseTo(ofWorkload?.usedMinutesPerYear ?? 0, 9);
    expect((ofWorkload?.usedMinutesPerYear ?? 0) + (ofWorkload?.leftMinutesPerYear ?? 0)).toBeCloseTo(525.6, 9);
  });

  it('belong to flows with a target: their own, or the workload’s where they count', () => {
    const flows = [
      aFlow('checkout', ['web'], { share: '0.5', criticality: 'CRITICAL' }),
      aFlow('browse', ['web'], {
        share: '0.3',
        criticality: 'BEST_EFFORT',
        targets: { availability: '0.99', rtoSeconds: null, rpoSeconds: null, latencyMs: null },
      }),
      aFlow('report', ['web'], { share: '0.2', criticality: 'BEST_EFFORT' }),
    ];
    const withFlows = aWorkload({ locations: [LOCATION], flows, targets: { availability: '0.999' } });
    const budgets = errorBudgets(withFlows, evaluationOf(withFlows)).filter(
      ({ strategy }) => strategy === 'NO_REDUNDANCY',
    );
    expect(budgets.map(({ flow, targetAvailability }) => [flow, targetAvailability])).toEqual([
      [null, '0.999'],
      ['checkout', '0.999'],
      ['browse', '0.99'],
    ]);
  });

  it('have no shares of a budget that allows nothing', () => {
    const never = aWorkload({ locations: [LOCATION], targets: { availability: '1' } });
    const [first] = errorBudgets(never, evaluationOf(never));
    expect(first?.allowedMinutesPerYear).toBe(0);
    expect(first?.shares.every(({ shareOfBudget }) => shareOfBudget === null)).toBe(true);
  });

  it('are not made up where no target is stated', () => {
    const silent = aWorkload();
    expect(errorBudgets(silent, evaluationOf(silent))).toEqual([]);
  });
});
