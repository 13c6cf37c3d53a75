import { describe, expect, it } from '@jest/globals';
import { aCompute, aStore } from '../testing/a-component.js';
import { aFlow, aLocation, aWorkload, TWO_LOCATIONS, type WorkloadDraft } from '../testing/a-workload.js';
import { planOf } from '../testing/planned.js';
import type { StrategyId } from '../workload/vocabulary.js';

/** Verdicts of a plan as `target status required achieved`. */
function verdicts(draft: WorkloadDraft, strategy: StrategyId): readonly string[] {
  const { targets } = planOf(aWorkload(draft), strategy).verdict;
  return targets.map(({ target, flow, status, required, achieved }) =>
    [target, ...(flow === null ? [] : [flow]), status, String(required), String(achieved)].join(' '),
  );
}

const TWO = { locations: TWO_LOCATIONS };

describe('planVerdict', () => {
  it('judges nothing that is not stated', () => {
    expect(
      verdicts(TWO, 'WARM_SPARE')
        .slice(0, 5)
        .map((text) => text.split(' ').slice(0, 3).join(' ')),
    ).toEqual([
      'AVAILABILITY NOT_JUDGED null',
      'RTO NOT_JUDGED null',
      'RPO NOT_JUDGED null',
      'LATENCY NOT_JUDGED null',
      'BUDGET NOT_JUDGED null',
    ]);
  });

  it('a budget is met to the cent', () => {
    const within = (monthlyBudget: string) => verdicts({ targets: { monthlyBudget } }, 'NO_REDUNDANCY');
    expect(within('1387')).toContain('BUDGET MET 1387 1387');
    expect(within('1386.99')).toContain('BUDGET NOT_MET 1386.99 1387');
  });

  it('an availability is compared by what is missing to 1, so that 0.9999 is met by exactly 0.0001', () => {
    const draft = (availability: string) => ({
      locations: [aLocation('azure/eastus', { availability: '0.9999' })],
      components: [aCompute({ replicaAvailabilityGivenZone: '1', mttfSeconds: 1e18 })],
      failover: { detectLocalSeconds: 0 },
      targets: { availability },
    });
    expect(verdicts(draft('0.9999'), 'ZONE_REDUNDANT')[0]).toContain('AVAILABILITY MET');
    expect(verdicts(draft('0.99991'), 'ZONE_REDUNDANT')[0]).toContain('AVAILABILITY NOT_MET');
  });

  it('an rto is met by exactly its seconds', () => {
    const rto = (rtoSeconds: number) => verdicts({ ...TWO, targets: { rtoSeconds } }, 'ACTIVE_ACTIVE_OVERPROVISIONED');
    expect(rto(95)).toContain('RTO MET 95 95');
    expect(rto(94)).toContain('RTO NOT_MET 94 95');
  });

  it('an rto is not judged where nothing is to be survived, an rpo not without data', () => {
    const tolerate = { replicas: 0, zones: 0, regions: 0 };
    const found = verdicts({ targets: { rtoSeconds: 60, rpoSeconds: 60, tolerate } }, 'ZONE_REDUNDANT');
    expect(found).toContain('RTO NOT_JUDGED 60 null');
    expect(found).toContain('RPO NOT_JUDGED 60 null');
    expect(found).toContain('SURVIVES_REPLICAS NOT_JUDGED 0 null');
  });

  it('a flow has targets of its own, which count like those of the workload', () => {
    const targets = { availability: null, rtoSeconds: 5, rpoSeconds: null, latencyMs: null };
    const draft = { flows: [aFlow('buy', ['web'], { targets })] };
    expect(verdicts(draft, 'ZONE_REDUNDANT')).toContain('RTO buy NOT_MET 5 10');
    expect(planOf(aWorkload(draft), 'ZONE_REDUNDANT').verdict.meetsTargets).toBe(false);
  });
});

describe('surviving losses', () => {
  it('no redundancy survives a replica at 65 % and neither its zone nor its region', () => {
    const found = verdicts({ ...TWO, targets: { tolerate: { replicas: 1, zones: 1, regions: 1 } } }, 'NO_REDUNDANCY');
    expect(found).toContain('SURVIVES_REPLICAS MET 1 1');
    expect(found).toContain('SURVIVES_ZONES NOT_MET 1 0');
    expect(found).toContain('SURVIVES_REGIONS NOT_MET 1 0');
  });

  it('says how many are survived where not all are: one zone of two that are asked for', () => {
    const components = [aCompute({ current: [{ location: 'azure/eastus', zones: 3, running: 23, stopped: 0 }] })];
    const found = verdicts({ components, targets: { tolerate: { zones: 2 } } }, 'CURRENT');
    expect(found).toContain('SURVIVES_ZONES NOT_MET 2 1');
  });

  it('scaling out counts where it is in time: at capacity is back after 335 s', () => {
    const within = (rtoSeconds: number) => verdicts({ ...TWO, targets: { rtoSeconds } }, 'ACTIVE_ACTIVE_AT_CAPACITY');
    expect(within(335)).toContain('SURVIVES_REGIONS MET 1 1');
    expect(within(334)).toContain('SURVIVES_REGIONS NOT_MET 1 0');
    expect(verdicts(TWO, 'ACTIVE_ACTIVE_AT_CAPACITY')).toContain('SURVIVES_REGIONS MET 1 1');
  });

  it('a repair is no survival: what is back only then was not survived', () => {
    const locations = TWO_LOCATIONS.map((location) => ({ ...location, mttrSeconds: 335 }));
    expect(verdicts({ locations }, 'ACTIVE_ACTIVE_AT_CAPACITY')).toContain('SURVIVES_REGIONS NOT_MET 1 0');
  });

  it('losing all locations is never survived', () => {
    const found = verdicts({ ...TWO, targets: { tolerate: { regions: 2 } } }, 'WARM_SPARE');
    expect(found).toContain('SURVIVES_REGIONS NOT_MET 2 1');
  });

  it('a location without zones misses a stated tolerance, even where it is failed over in time (contract 2.10.35)', () => {
    const locations = TWO_LOCATIONS.map((location) => ({ ...location, zones: 0 }));
    const stated = verdicts({ locations, targets: { tolerate: { zones: 1 } } }, 'ACTIVE_ACTIVE_OVERPROVISIONED');
    expect(stated).toContain('SURVIVES_ZONES NOT_MET 1 0');
    expect(verdicts({ locations }, 'ACTIVE_ACTIVE_OVERPROVISIONED')).toContain('SURVIVES_ZONES NOT_JUDGED 0 null');
  });

  it('a promise of part of the load is enough: half is left at once', () => {
    const draft = { ...TWO, components: [aCompute(), aStore()], targets: { minServedRatio: '0.5', rtoSeconds: 0 } };
    expect(verdicts(draft, 'ACTIVE_ACTIVE_AT_CAPACITY')).toContain('SURVIVES_REGIONS MET 1 1');
  });
});
