import { describe, expect, it } from '@jest/globals';
import type { Workload } from '../workload/workload.js';
import { faultyNumbers } from '../testing/faulty-numbers.js';
import { everyWorkload } from '../testing/laws.js';
import { evaluationOf } from '../testing/planned.js';
import { aWorkload, TWO_LOCATIONS } from '../testing/a-workload.js';
import { type Insights, insightsOf } from './insights.js';

function insightsFor(workload: Workload): Insights {
  return insightsOf({ workload, evaluation: evaluationOf(workload), scaleOutWindowSeconds: 300 });
}

/** Names of ratios and probabilities that leave [0, 1]. */
function outsideOne(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => {
    const isChance = ['p', 'u', 'tenantRatio', 'shedRatio', 'servedRatio', 'runOutChance', 'maintenanceRatio'].includes(
      key,
    );
    if (isChance && typeof inside === 'number' && !(inside >= 0 && inside <= 1 + 1e-12)) {
      return [`${path}.${key} = ${String(inside)}`];
    }
    return outsideOne(inside, `${path}.${key}`);
  });
}

describe('insights of every workload', () => {
  it('hold finite numbers and chances between 0 and 1', () => {
    everyWorkload((workload) => {
      const insights = insightsFor(workload);
      return [...faultyNumbers(insights), ...outsideOne(insights)];
    }, 40);
  });

  it('are plain data that JSON carries, the same every time', () => {
    everyWorkload((workload) => {
      const insights = insightsFor(workload);
      const carried: unknown = JSON.parse(JSON.stringify(insights));
      return JSON.stringify(carried) === JSON.stringify(insightsFor(workload)) ? [] : ['differs'];
    }, 10);
  });

  it('never find maintenance to help, reads behind writes, or all shards more often up than one', () => {
    everyWorkload((workload) => {
      const { maintenanceWindows, readWriteAvailability, storeAvailability } = insightsFor(workload);
      return [
        ...maintenanceWindows.filter(
          ({ withMaintenance: all, withoutMaintenance: none }) => all !== null && all.u < none.u,
        ),
        ...readWriteAvailability.filter(({ reads, writes }) => reads.u > writes.u + 1e-15),
        ...storeAvailability.filter(({ shard, allShards }) => allShards.u < shard.u - 1e-15),
      ];
    }, 40);
  });

  it('tell the assumptions that they rest on', () => {
    const workload = aWorkload({ locations: TWO_LOCATIONS });
    expect(insightsFor(workload).assumptions.length).toBeGreaterThan(0);
  });
});
