import { describe, expect, it } from '@jest/globals';
import type { DataComponent } from '../workload/workload-component.js';
import type { StrategyId } from '../workload/vocabulary.js';
import { aCompute, aStore } from '../testing/a-component.js';
import { aWorkload, TWO_LOCATIONS } from '../testing/a-workload.js';
import { planOf } from '../testing/planned.js';
import { recoveryOf, rowOf } from '../testing/recovery-of.js';

function rposOf(store: Partial<DataComponent>, strategy: StrategyId = 'WARM_SPARE') {
  const recovery = recoveryOf({ locations: TWO_LOCATIONS, components: [aStore(store)] }, strategy);
  const region = strategy === 'WARM_SPARE' ? {} : { outcome: 'RESTORED' as const };
  return {
    replica: rowOf(recovery, { scope: 'REPLICA' }).rpoSeconds,
    zone: rowOf(recovery, { scope: 'ZONE' }).rpoSeconds,
    region: rowOf(recovery, { scope: 'REGION', ...region }).rpoSeconds,
    plan: recovery.rpoSeconds,
  };
}

describe('data that a loss costs', () => {
  it('is none where copies are synchronous', () => {
    expect(rposOf({ regionReplication: 'SYNC' })).toEqual({ replica: 0, zone: 0, region: 0, plan: 0 });
  });

  it('is the lag where copies follow', () => {
    const following = { zoneReplication: 'ASYNC', regionReplication: 'ASYNC', replicationLagSeconds: 7 } as const;
    expect(rposOf(following)).toEqual({ replica: 0, zone: 7, region: 7, plan: 7 });
  });

  it('is everything since the last backup where there is no copy', () => {
    const alone = { zoneReplication: 'NONE', regionReplication: 'NONE', backupIntervalSeconds: 1800 } as const;
    expect(rposOf(alone)).toEqual({ replica: 0, zone: 1800, region: 1800, plan: 1800 });
  });

  it('is nothing in a store that all locations write with strong consistency', () => {
    expect(rposOf({ topology: 'MULTI_WRITER', consistency: 'STRONG' }).region).toBe(0);
    expect(rposOf({ topology: 'MULTI_WRITER', consistency: 'EVENTUAL' }).region).toBe(5);
  });

  it('is what a restore brings back where one location stands alone', () => {
    expect(rposOf({ backupIntervalSeconds: 1800 }, 'ZONE_REDUNDANT')).toMatchObject({
      zone: 0,
      region: 1800,
      plan: 1800,
    });
  });

  it('is not known, and no target can be met, where no backup leaves the region', () => {
    expect(rposOf({ geoBackup: false }, 'ZONE_REDUNDANT')).toMatchObject({ region: null, plan: null });
    const workload = aWorkload({
      locations: TWO_LOCATIONS,
      components: [aStore({ geoBackup: false })],
      targets: { rpoSeconds: 86_400 },
    });
    expect(planOf(workload, 'ZONE_REDUNDANT').verdict.targets).toContainEqual({
      target: 'RPO',
      flow: null,
      status: 'NOT_MET',
      required: 86_400,
      achieved: null,
      explanation: { code: 'NO_COPY_LEFT', values: {}, message: null },
    });
  });

  it('is the worst of several stores, and not judged without any', () => {
    const components = [
      aStore({ name: 'a', replicationLagSeconds: 3 }),
      aStore({ name: 'b', replicationLagSeconds: 9 }),
    ];
    expect(recoveryOf({ locations: TWO_LOCATIONS, components }, 'WARM_SPARE').rpoSeconds).toBe(9);
    expect(recoveryOf({ locations: TWO_LOCATIONS, components: [aCompute()] }, 'WARM_SPARE').rpoSeconds).toBeNull();
  });
});
