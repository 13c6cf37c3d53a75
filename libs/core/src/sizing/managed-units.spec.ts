import { describe, expect, it } from '@jest/globals';
import { decimal } from '../numbers/decimal.js';
import { aManagedService } from '../testing/a-component.js';
import { managedOf, modelOf } from '../testing/model-of.js';
import { share } from './load-share.js';
import { managedUnits } from './managed-units.js';

function units(
  peakPerSecond: string,
  draft: Parameters<typeof aManagedService>[0],
  part = share(decimal(1), decimal(1)),
) {
  const model = modelOf({ demand: { peakPerSecond }, components: [aManagedService(draft)] });
  return managedUnits(managedOf(model, 'queue'), part).toFixed();
}

describe('managedUnits', () => {
  it('rounds up to whole steps: 1,250 units in steps of 100 are 1,300 (S30)', () => {
    expect(units('1250', { capacityUnitStep: '100' })).toBe('1300');
    expect(units('625', { capacityUnitsPerCall: '2', capacityUnitStep: '100' })).toBe('1300');
  });

  it('takes an exact multiple as it is, also in fractions of a unit', () => {
    expect(units('1300', { capacityUnitStep: '100' })).toBe('1300');
    expect(units('0.3', { capacityUnitStep: '0.1' })).toBe('0.3');
  });

  it('counts a third of the load exactly: 300 / 3 is 100, not 101', () => {
    expect(units('300', { capacityUnitStep: '1' }, share(decimal(1), decimal(3)))).toBe('100');
  });

  it('is at least one step, since a service that stands is paid for', () => {
    expect(units('1', { capacityUnitsPerCall: '0', capacityUnitStep: '100' })).toBe('100');
  });
});
