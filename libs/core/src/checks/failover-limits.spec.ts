import { describe, expect, it } from '@jest/globals';
import type { PortTableRow } from '../network/snat.js';
import type { Finding } from '../plan/evaluation.js';
import { aCompute, aGateway, type ComponentDraft } from '../testing/a-component.js';
import { aWorkload, TWO_LOCATIONS } from '../testing/a-workload.js';
import { planOf } from '../testing/planned.js';
import type { StrategyId } from '../workload/vocabulary.js';
import type { WorkloadLimits } from '../workload/workload.js';
import type { FindingCode } from './finding-codes.js';

const LIMITS: WorkloadLimits = {
  subnets: [{ provider: 'azure', reservedAddresses: 5 }],
  snat: [
    {
      provider: 'azure',
      natPortsPerAddress: 64_512,
      natMostAddresses: 16,
      loadBalancerPortsPerAddress: 64_000,
      loadBalancerTable: [
        { upToBackends: 50, ports: 1024 },
        { upToBackends: 100, ports: 512 },
      ],
      firewallPortsPerInstance: 2496,
      firewallLeastInstances: 2,
    },
  ],
  gatewaySkus: [],
  routers: [],
};

function withPortTable(loadBalancerTable: readonly PortTableRow[]): WorkloadLimits {
  return { ...LIMITS, snat: LIMITS.snat.map((limits) => ({ ...limits, loadBalancerTable })) };
}

interface Question {
  readonly component: ComponentDraft;
  readonly strategy: StrategyId;
  readonly code: FindingCode;
  readonly limits?: WorkloadLimits;
  readonly peakPerSecond?: string;
}

function found({ component, strategy, code, limits = LIMITS, peakPerSecond = '1200' }: Question): readonly Finding[] {
  const draft = { locations: TWO_LOCATIONS, components: [component], demand: { peakPerSecond } };
  const workload = { ...aWorkload(draft), limits };
  return planOf(workload, strategy).findings.filter((finding) => finding.code === code);
}

describe('a subnet', () => {
  it('is measured at the size after a failover, with the surge of an update (S57)', () => {
    // At capacity: 12 run and 15 after a failover; 15 + 12 of surge are the 27 addresses of a /27.
    const question = { strategy: 'ACTIVE_ACTIVE_AT_CAPACITY', code: 'SUBNET_TOO_SMALL' } as const;
    expect(found({ ...question, component: aCompute({ subnetPrefix: 27, surgeReplicas: 12 }) })).toEqual([]);
    const [finding] = found({ ...question, component: aCompute({ subnetPrefix: 27, surgeReplicas: 13 }) });
    expect(finding?.values).toMatchObject({
      replicas: 15,
      addresses: 28,
      usable: 27,
      mostReplicas: 14,
      smallestPrefix: 26,
    });
  });
});

describe('outbound ports', () => {
  const question = { strategy: 'ACTIVE_ACTIVE_AT_CAPACITY', code: 'SNAT_PORTS' } as const;
  const web = (outboundPerWorkUnit: string) =>
    aCompute({ snat: 'LOAD_BALANCER', outboundPerWorkUnit, outboundHoldSeconds: 10 });

  it('are counted at the load and size after a failover (S58)', () => {
    // 1,200 units × 1.28 × 10 s are the 15,360 ports that 15 backends get; in the normal state half of them.
    expect(found({ ...question, component: web('1.28') })).toEqual([]);
    const [finding] = found({ ...question, component: web('1.281') });
    expect(finding?.values).toMatchObject({ replicas: 15, portsNeeded: 15_372, portsGiven: 15_360, natAddresses: 1 });
    expect(finding?.edits).toEqual([{ path: 'components[0].snat', value: 'NAT_GATEWAY' }]);
  });

  it('are counted exactly: 4,080 · 0.04 · 240 s are the 39,168 ports of 51 backends, where doubles say one more', () => {
    const calling = (outboundPerWorkUnit: string) =>
      aCompute({ snat: 'LOAD_BALANCER', outboundPerWorkUnit, outboundHoldSeconds: 240 });
    const asked = { ...question, limits: withPortTable([{ upToBackends: 100, ports: 768 }]), peakPerSecond: '4080' };
    expect(found({ ...asked, component: calling('0.04') })).toEqual([]);
    const [finding] = found({ ...asked, component: calling('0.040001') });
    // 4,080 · 0.040001 · 240 = 39,168.98; 51 · 768 = 39,168.
    expect(finding?.values).toMatchObject({ replicas: 51, portsNeeded: 39_169, portsGiven: 39_168 });
  });

  it('can be more than any NAT gateway has, and then need fewer connections (S111)', () => {
    const component = aCompute({ snat: 'NAT_GATEWAY', outboundPerWorkUnit: '87', outboundHoldSeconds: 10 });
    const [finding] = found({ ...question, component });
    expect(finding?.values).toMatchObject({ portsNeeded: 1_044_000, portsGiven: 1_032_192, natAddresses: null });
    expect(finding?.edits).toEqual([]);
  });
});

describe('a gateway', () => {
  it('does not grow, so it is measured at the whole load of the survivor (S59)', () => {
    const gateway = (capacityPerSecond: string) => aGateway({ capacityPerSecond, count: 2 });
    const question = { strategy: 'ACTIVE_ACTIVE_AT_CAPACITY', code: 'GATEWAY_TOO_SMALL' } as const;
    expect(found({ ...question, component: gateway('600') })).toEqual([]);
    const [finding] = found({ ...question, component: gateway('599') });
    expect(finding?.values).toMatchObject({ count: 2, required: 3 });
  });
});
