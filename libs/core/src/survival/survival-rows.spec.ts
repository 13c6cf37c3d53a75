import { describe, expect, it } from '@jest/globals';
import type { SurvivalRow } from '../plan/evaluation.js';
import { aCompute, aGateway } from '../testing/a-component.js';
import { aLocation, aWorkload, TWO_LOCATIONS, type WorkloadDraft } from '../testing/a-workload.js';
import { deploymentFor } from '../testing/planned.js';
import type { FailureKind, StrategyId } from '../workload/vocabulary.js';
import { survivalRows } from './survival-rows.js';

function rowsOf(draft: WorkloadDraft, strategy: StrategyId, failure: FailureKind): readonly SurvivalRow[] {
  return survivalRows(deploymentFor(aWorkload(draft), strategy)).filter((row) => row.failure === failure);
}

/** The guide's first example: 120 a second on nodes of 100 at 60 % (S18, S19). */
const TWO_NODES_AT_60 = {
  demand: { peakPerSecond: '120' },
  utilization: { normalMax: '0.6' },
  locations: [aLocation('azure/eastus', { zones: 0 })],
};

describe('survivalRows', () => {
  it('two nodes at 60 % and one fails: the survivor would need 120 %, so two are not enough', () => {
    expect(rowsOf(TWO_NODES_AT_60, 'NO_REDUNDANCY', 'REPLICA')).toEqual([
      {
        component: 'web',
        failure: 'REPLICA',
        location: 'azure/eastus',
        lost: null,
        loadPerSecond: 120,
        remaining: 1,
        utilization: 1.2,
        withinFailureMax: false,
        withoutShedding: false,
        servedRatio: 0.95 / 1.2,
        needed: 2,
      },
    ]);
  });

  it('one node more repairs it: three, of which two carry 120 at 60 %', () => {
    const [row] = rowsOf(TWO_NODES_AT_60, 'ZONE_REDUNDANT', 'REPLICA');
    expect(row).toMatchObject({ remaining: 2, utilization: 0.6, withinFailureMax: true, servedRatio: 1 });
  });

  it('what is left of nothing has no utilization and serves nothing', () => {
    const [row] = rowsOf(TWO_NODES_AT_60, 'NO_REDUNDANCY', 'ZONE');
    expect(row).toMatchObject({ remaining: 0, utilization: null, servedRatio: 0, withinFailureMax: false, needed: 2 });
  });

  it('a tie meets the threshold: 19 replicas at 95 % shed nothing of 1,805, and 18 do', () => {
    const exactly = { ...TWO_NODES_AT_60, demand: { peakPerSecond: '1805' } };
    const left = (minReplicas: number) =>
      rowsOf({ ...exactly, components: [aCompute({ minReplicas })] }, 'NO_REDUNDANCY', 'REPLICA')[0];
    expect(left(31)).toMatchObject({ remaining: 30 });
    const tied = { ...exactly, utilization: { normalMax: '0.95', failureMax: '0.95' } };
    const [row] = rowsOf({ ...tied, components: [aCompute({ minReplicas: 20 })] }, 'NO_REDUNDANCY', 'REPLICA');
    expect(row).toMatchObject({ remaining: 19, withoutShedding: true, withinFailureMax: true, servedRatio: 1 });
    const [less] = rowsOf(tied, 'NO_REDUNDANCY', 'REPLICA');
    expect(less).toMatchObject({ remaining: 18, withoutShedding: false, withinFailureMax: false, needed: 19 });
  });

  it('takes the fullest zones: 23 over three zones are 8, 8, 7, and losing one leaves 15 at exactly 80 %', () => {
    const [row] = rowsOf({}, 'ZONE_REDUNDANT', 'ZONE');
    expect(row).toMatchObject({ remaining: 15, needed: 15, withinFailureMax: true });
    expect(row?.utilization).toBeCloseTo(0.8, 12);
  });

  it('takes as many replicas and zones at once as are tolerated', () => {
    const draft = { targets: { tolerate: { replicas: 3, zones: 2 } } };
    expect(rowsOf(draft, 'ZONE_REDUNDANT', 'REPLICA')[0]).toMatchObject({ remaining: 42 });
    expect(rowsOf(draft, 'ZONE_REDUNDANT', 'ZONE')[0]).toMatchObject({ remaining: 15 });
  });

  it('a lost location is shown at each survivor: 12 replicas at capacity would run at 100 %', () => {
    const rows = rowsOf({ locations: TWO_LOCATIONS }, 'ACTIVE_ACTIVE_AT_CAPACITY', 'REGION');
    expect(rows.map(({ lost, location }) => `${String(lost)} → ${location}`)).toEqual([
      'azure/eastus → azure/westus3',
      'azure/westus3 → azure/eastus',
    ]);
    expect(rows[0]).toMatchObject({
      loadPerSecond: 1200,
      remaining: 12,
      utilization: 1,
      servedRatio: 0.95,
      needed: 15,
    });
  });

  it('overprovisioned survivors carry everything at 80 %', () => {
    const [row] = rowsOf({ locations: TWO_LOCATIONS }, 'ACTIVE_ACTIVE_OVERPROVISIONED', 'REGION');
    expect(row).toMatchObject({ remaining: 15, withinFailureMax: true, servedRatio: 1 });
  });

  it('in passive designs the first secondary takes all with what it runs: ceil(0.1 · 23) = 3', () => {
    const locations = [...TWO_LOCATIONS, aLocation('azure/northeurope')];
    const rows = rowsOf({ locations }, 'WARM_SPARE', 'REGION');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      lost: 'azure/eastus',
      location: 'azure/westus3',
      remaining: 3,
      loadPerSecond: 1200,
    });
  });

  it('a design in one location has one row for its loss, with nothing left', () => {
    expect(rowsOf({ locations: TWO_LOCATIONS }, 'ZONE_REDUNDANT', 'REGION')).toMatchObject([
      { location: 'azure/eastus', lost: 'azure/eastus', remaining: 0, servedRatio: 0 },
    ]);
  });

  it('a combination takes a location, a zone and a replica together: 15 as 5, 5, 5 leave 15 − 5 − 1 = 9 (S106)', () => {
    const combinations = [{ replicas: 1, zones: 1, regions: 1 }];
    const draft = { locations: TWO_LOCATIONS, targets: { tolerate: { combinations } } };
    const rows = rowsOf(draft, 'ACTIVE_ACTIVE_OVERPROVISIONED', 'COMBINATION');
    expect(rows).toMatchObject([
      { lost: 'azure/eastus', location: 'azure/westus3', remaining: 9, loadPerSecond: 1200 },
      { lost: 'azure/westus3', location: 'azure/eastus', remaining: 9 },
    ]);
  });

  it('a combination without a location leaves the load where it is', () => {
    const combinations = [{ replicas: 2, zones: 1, regions: 0 }];
    const rows = rowsOf({ targets: { tolerate: { combinations } } }, 'ZONE_REDUNDANT', 'COMBINATION');
    expect(rows).toMatchObject([{ lost: null, location: 'azure/eastus', remaining: 13, loadPerSecond: 1200 }]);
  });

  it('losing a stamp leaves the others of its location: two of three and a spare, 11 replicas each', () => {
    const draft = { locations: TWO_LOCATIONS, strategyOptions: { stampCapacityPerSecond: '500' } };
    expect(rowsOf(draft, 'DEPLOYMENT_STAMPS', 'STAMP')).toMatchObject([
      { location: 'azure/eastus', remaining: 11 },
      { location: 'azure/westus3', remaining: 11 },
    ]);
  });

  it('a zone-redundant gateway survives the loss of a zone, a zonal one does not', () => {
    const withGateway = (zoneRedundant: boolean) => ({ components: [aGateway({ zoneRedundant })] });
    expect(rowsOf(withGateway(true), 'ZONE_REDUNDANT', 'ZONE')[0]).toMatchObject({ remaining: 1, servedRatio: 1 });
    expect(rowsOf(withGateway(false), 'ZONE_REDUNDANT', 'ZONE')[0]).toMatchObject({ remaining: 0, servedRatio: 0 });
  });
});
