import { describe, expect, it } from '@jest/globals';

import { aCompute, aStore, type ComponentDraft } from '../testing/a-component.js';
import { aLocation, aWorkload } from '../testing/a-workload.js';
import { evaluationOf } from '../testing/planned.js';
import type { Workload } from '../workload/workload.js';
import type { StrategyId } from '../workload/vocabulary.js';
import { insightSource } from './insight-source.js';
import { type SkuDemand, skuDemands } from './sku-demand.js';

const WEST = 'azure/westus3';

/** A component whose every replica has so many vCPUs of a family. */
function ofSize(
  draft: ComponentDraft,
  size: { readonly skuFamily: string | null; readonly vcpus: number | null },
): ComponentDraft {
  return (locations) => {
    const component = draft(locations);
    if (!('placements' in component)) return component;
    return { ...component, placements: component.placements.map((placement) => ({ ...placement, ...size })) };
  };
}

const QUOTA = [
  { family: 'Dsv5', vcpus: 60 },
  { family: null, vcpus: 100 },
];
const LOCATIONS = [aLocation('azure/eastus'), aLocation(WEST, { quota: QUOTA })];
const WEB = ofSize(aCompute(), { skuFamily: 'Dsv5', vcpus: 4 });
const STORE = ofSize(aStore({ capacityPerSecond: '1000', topology: 'MULTI_WRITER' }), { skuFamily: 'Esv5', vcpus: 8 });

function demands(strategy: StrategyId, workload: Workload): readonly SkuDemand[] {
  const source = insightSource({ workload, evaluation: evaluationOf(workload) });
  return skuDemands(source).filter((one) => one.strategy === strategy && one.location === WEST);
}

describe('demand per SKU family', () => {
  const workload = aWorkload({ locations: LOCATIONS, components: [WEB, STORE] });

  it('counts what runs, and what runs after the other location is lost', () => {
    // Web: half of 1,200/s needs ceil(600/65) = 10, of zones 8 + 4 = 12; alone ceil(1200/80) = 15: 48 and 60 vCPUs.
    const [web] = demands('ACTIVE_ACTIVE_AT_CAPACITY', workload);
    expect(web).toMatchObject({
      family: 'Dsv5',
      runningVcpus: 48,
      stoppedVcpus: 0,
      vcpusAfterFailover: 60,
      quotaVcpus: 60,
      shortfallVcpus: 0,
      reason: null,
    });
  });

  it('judges all families together against the quota without a family', () => {
    // Store: half of 1,200/s needs 1, plus 1 for a lost zone or replica: 2; alone ceil(1200/800) = 2. 60 + 2·8 = 76.
    const all = demands('ACTIVE_ACTIVE_AT_CAPACITY', workload).find(({ family }) => family === null);
    expect(all).toMatchObject({ runningVcpus: 64, vcpusAfterFailover: 76, quotaVcpus: 100, shortfallVcpus: 0 });
  });

  it('shows the shortfall of a standby that starts up at full size', () => {
    // The primary runs 15 + ceil(15/2) = 23, stopped in the secondary: 92 vCPUs after the failover, 32 above the quota.
    const [web] = demands('COLD_SPARE', workload);
    expect(web).toMatchObject({ runningVcpus: 0, stoppedVcpus: 92, vcpusAfterFailover: 92, shortfallVcpus: 32 });
  });

  it('has no quota for a family that the document does not name', () => {
    const store = demands('ACTIVE_ACTIVE_AT_CAPACITY', workload).find(({ family }) => family === 'Esv5');
    expect(store).toMatchObject({ quotaVcpus: null, shortfallVcpus: null, reason: 'QUOTA_NOT_STATED' });
  });

  it('is not known where a size has unknown vCPUs', () => {
    const unknown = ofSize(aStore({ topology: 'MULTI_WRITER' }), { skuFamily: null, vcpus: null });
    const rows = demands('ACTIVE_ACTIVE_AT_CAPACITY', aWorkload({ locations: LOCATIONS, components: [WEB, unknown] }));
    expect(rows.map(({ family, reason }) => [family, reason])).toEqual([
      ['Dsv5', null],
      [null, 'VCPUS_UNKNOWN'],
    ]);
    expect(rows[1]).toMatchObject({ runningVcpus: null, shortfallVcpus: null, unknownComponents: ['store'] });
  });
});
