import { describe, expect, it } from '@jest/globals';

import { aCompute, aGateway } from '../testing/a-component.js';
import { sourceOf } from '../testing/insight-source.js';
import { aLocation, aWorkload, TWO_LOCATIONS, type WorkloadDraft } from '../testing/a-workload.js';
import { type CurrentRepair, currentRepair } from './current-repair.js';

const EAST = { location: 'azure/eastus', stopped: 0 };
const WEST = { location: 'azure/westus3', stopped: 0 };

function repairOf(draft: WorkloadDraft): CurrentRepair {
  const repair = currentRepair(sourceOf(aWorkload(draft)));
  if (repair === null) throw new Error('nothing runs today');
  return repair;
}

describe('the repair of what runs today', () => {
  it('gives two nodes at 60 % exactly one more', () => {
    // 120/s on two of 100/s: one left would be at 120 %. Two must be left within 80 %: three, at 40 % and then 60 %.
    const repair = repairOf({
      demand: { peakPerSecond: '120' },
      locations: [aLocation('azure/eastus', { zones: 0 })],
      components: [aCompute({ current: [{ ...EAST, zones: 1, running: 2 }] })],
    });
    expect(repair.missedNow.map(({ target }) => target)).toEqual(['SURVIVES_REPLICAS']);
    expect(repair.additions).toEqual([
      {
        component: 'web',
        location: 'azure/eastus',
        running: 2,
        added: 1,
        then: 3,
        perZone: [3],
        causes: ['REPLICAS'],
        addedIfRespread: 1,
      },
    ]);
    expect(repair).toMatchObject({ addedReplicas: 1, extraMonthly: '73', missedAfter: [] });
  });

  it('adds nothing where nothing is missed', () => {
    // 15 of 23 are left without the fullest zone.
    const repair = repairOf({ components: [aCompute({ current: [{ ...EAST, zones: 3, running: 23 }] })] });
    expect(repair).toMatchObject({
      missedNow: [],
      additions: [],
      addedReplicas: 0,
      extraMonthly: '0',
      missedAfter: [],
    });
  });

  it('fills the emptiest zones, and says how much less an even spread would need', () => {
    // All 20 in one zone: 15 must stand in the two others; spread evenly 23 in all would do.
    const repair = repairOf({ components: [aCompute({ current: [{ ...EAST, zones: 1, running: 20 }] })] });
    expect(repair.additions).toMatchObject([{ added: 15, perZone: [20, 8, 7], causes: ['ZONES'], addedIfRespread: 3 }]);
    expect(repair.missedAfter).toEqual([]);
  });

  it('brings a pool down to the highest utilization of the normal state', () => {
    // 600/s at 65 %: ceil(600/65) = 10; nothing may be lost.
    const repair = repairOf({
      demand: { peakPerSecond: '600' },
      targets: { tolerate: { replicas: 0, zones: 0 } },
      components: [aCompute({ current: [{ ...EAST, zones: 3, running: 8 }] })],
    });
    expect(repair.additions).toMatchObject([{ added: 2, causes: ['LOAD'] }]);
  });

  it('doubles a single gateway', () => {
    const gateway = aGateway({ current: [{ ...EAST, zones: 3, running: 1 }] });
    const web = aCompute({ current: [{ ...EAST, zones: 3, running: 23 }] });
    const repair = repairOf({ components: [gateway, web] });
    expect(repair.missedNow.map(({ target }) => target)).toEqual(['SURVIVES_REPLICAS']);
    expect(repair.additions).toMatchObject([{ component: 'gateway', added: 1, causes: ['REPLICAS'] }]);
    expect(repair.missedAfter).toEqual([]);
  });

  it('cannot make one location survive its own loss', () => {
    const repair = repairOf({
      targets: { tolerate: { regions: 1 } },
      components: [aCompute({ current: [{ ...EAST, zones: 3, running: 23 }] })],
    });
    expect(repair.additions).toEqual([]);
    expect(repair.missedAfter.map(({ target }) => target)).toEqual(['SURVIVES_REGIONS']);
  });

  describe('where the survivors of a lost location grow too slowly', () => {
    const draft = (running: number): WorkloadDraft => ({
      locations: TWO_LOCATIONS,
      targets: { rtoSeconds: 100 },
      components: [
        aCompute({
          current: [
            { ...EAST, zones: 3, running },
            { ...WEST, zones: 3, running },
          ],
        }),
      ],
    });

    it('has the least standing that serve everybody after the switch', () => {
      // Switched after 35 + 60 = 95 s, the first batch later than 100 s: 13 · 95 ≥ 1,200 must stand, one more than 12.
      const repair = repairOf(draft(12));
      expect(repair.additions).toMatchObject([
        { location: 'azure/eastus', running: 12, added: 1, then: 13, causes: ['REGIONS'] },
        { location: 'azure/westus3', running: 12, added: 1, then: 13, causes: ['REGIONS'] },
      ]);
      expect(repair.missedNow.map(({ target }) => target)).toEqual(['RTO', 'SURVIVES_REGIONS']);
      expect(repair.missedAfter).toEqual([]);
    });

    it('adds nothing more to what is already enough', () => {
      expect(repairOf(draft(13)).additions).toEqual([]);
    });
  });

  it('is asked of nothing where the document does not say what runs', () => {
    expect(currentRepair(sourceOf(aWorkload()))).toBeNull();
  });
});
