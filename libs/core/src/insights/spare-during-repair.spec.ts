import { describe, expect, it } from '@jest/globals';
import { aCompute } from '../testing/a-component.js';
import { aLocation, aWorkload } from '../testing/a-workload.js';
import { rowsOf, sourceOf } from '../testing/insight-source.js';
import { sparesDuringRepair } from './spare-during-repair.js';

const HOUR = 3600;

/** A pool in one zone, sized for a load of whole replicas at 80 %. */
function rowFor({ load, mttrHours, replicas = 1 }: { load: string; mttrHours: number; replicas?: number }) {
  const web = aCompute({ mttfSeconds: 8760 * HOUR, mttrSeconds: mttrHours * HOUR });
  const workload = aWorkload({
    demand: { peakPerSecond: load },
    utilization: { normalMax: '0.8', failureMax: '0.8' },
    locations: [aLocation('azure/eastus', { zones: 1 })],
    targets: { tolerate: { replicas, zones: 0 } },
    components: [web],
  });
  return rowsOf(sparesDuringRepair(sourceOf(workload)), 'ZONE_REDUNDANT')[0];
}

describe('spare replicas for the time of a repair', () => {
  it('come out as the guide says: ten replicas need 1 for an hour and 2 for a day', () => {
    // 720/(100 · 0.8) = 9 and one more.
    expect(rowFor({ load: '720', mttrHours: 1 })).toMatchObject({ replicas: 10, sparesForRepair: 1, spares: 1 });
    expect(rowFor({ load: '720', mttrHours: 24 })).toMatchObject({ replicas: 10, sparesForRepair: 2, isEnough: false });
  });

  it('come out as the guide says: a hundred replicas need 4 for a day', () => {
    const row = rowFor({ load: '7680', mttrHours: 24, replicas: 4 });
    expect(row).toMatchObject({ replicas: 100, sparesForRepair: 4, spares: 4, toleratedReplicas: 4, isEnough: true });
    expect(row.failuresPerRepair).toBeCloseTo((100 * 24) / 8760, 12);
  });

  it('run out for certain where the pool cannot do without one', () => {
    const workload = aWorkload({ utilization: { normalMax: '0.9', failureMax: '0.6' } });
    const row = rowsOf(sparesDuringRepair(sourceOf(workload)), 'NO_REDUNDANCY')[0];
    // ceil(1200/90) = 14 run, ceil(1200/60) = 20 are needed.
    expect(row).toMatchObject({ replicas: 14, spares: -6, runOutChance: 1, isEnough: false });
  });

  it('are those of one stamp in stamps', () => {
    const workload = aWorkload({ strategyOptions: { stampCapacityPerSecond: '400' } });
    const row = rowsOf(sparesDuringRepair(sourceOf(workload)), 'DEPLOYMENT_STAMPS')[0];
    // ceil(400/80) = 5 of the 8 replicas of a stamp are needed.
    expect(row).toMatchObject({ replicas: 8, spares: 3 });
  });
});
