import { defaultPortsPerBackend, explicitPortsPerBackend } from '../network/snat.js';
import type { Deployment } from '../plan/deployment.js';
import type { ModelReplicated } from '../plan/planning-model.js';
import type { SnatSource } from '../workload/vocabulary.js';
import type { ComputeComponent } from '../workload/workload-component.js';
import type { SnatLimits } from '../workload/workload.js';
import type { FindingDraft, StrategyCheck } from './check.js';
import { componentEdit } from './document-edits.js';
import { portsInState } from './failover-ports.js';
import { type FailoverState, failoverStates, replicasIn } from './failover-size.js';

/**
 * More outbound connections at a time than ports, at the size and load after a failover. All of them are taken to go to
 * one destination, which is the worst case (S58, S111, model §17).
 */
export const snatPorts: StrategyCheck<'SNAT_PORTS'> = {
  code: 'SNAT_PORTS',
  scope: 'STRATEGY',
  severity: 'ERROR',
  guidePoint: 'S58',
  find: ({ plan }) =>
    plan.model.components
      .filter((component) => component.kind === 'replicated')
      .flatMap((component) => exhausted(plan, component)),
};

interface Connections {
  readonly limits: SnatLimits;
  readonly snat: SnatSource;
  readonly location: string;
  readonly replicas: number;
  /** Ports in use at a time, over all replicas. */
  readonly needed: number;
}

function exhausted(plan: Deployment, component: ModelReplicated): readonly FindingDraft[] {
  const { input } = component;
  if (input.kind !== 'compute' || input.snat === null || input.outboundPerWorkUnit === null) return [];
  const { snat } = input;
  const [worst] = failoverStates(plan)
    .flatMap((state) => connectionsIn(plan, { component, input, state, snat }))
    .map((connections) => ({ ...connections, given: portsGiven(connections) }))
    .toSorted((a, b) => b.needed - b.given - (a.needed - a.given));
  if (worst === undefined || worst.needed <= worst.given) return [];
  const { location, replicas, needed, given, limits } = worst;
  const addresses = Math.ceil(needed / limits.natPortsPerAddress);
  const fitsNat = addresses <= limits.natMostAddresses;
  return [
    {
      subject: component.name,
      values: {
        location,
        snat,
        replicas,
        portsNeeded: needed,
        portsGiven: given,
        natAddresses: fitsNat ? addresses : null,
        loadBalancerAddresses: ruleAddresses(worst),
      },
      edits: fitsNat && snat !== 'NAT_GATEWAY' ? [componentEdit(component, 'snat', 'NAT_GATEWAY')] : [],
    },
  ];
}

interface PoolState {
  readonly component: ModelReplicated;
  readonly input: ComputeComponent;
  readonly state: FailoverState;
  readonly snat: SnatSource;
}

/** The connections of the units of work that a location serves; none where nothing is known of its provider's ports. */
function connectionsIn(plan: Deployment, { component, input, state, snat }: PoolState): readonly Connections[] {
  const { location } = state;
  const limits = plan.model.workload.limits.snat.find(({ provider }) => provider === location.input.provider);
  const replicas = replicasIn(plan, component, state);
  if (limits === undefined || replicas === 0) return [];
  const needed = portsInState(plan, input, state);
  return [{ limits, snat, location: location.id, replicas, needed }];
}

/** Ports that the source gives: one front end of a load balancer, all addresses of a NAT gateway, the least firewall. */
function portsGiven({ limits, snat, replicas }: Connections): number {
  if (snat === 'NAT_GATEWAY') return limits.natPortsPerAddress * limits.natMostAddresses;
  if (snat === 'FIREWALL') return limits.firewallPortsPerInstance * limits.firewallLeastInstances;
  const each = defaultPortsPerBackend({ backends: replicas, frontendAddresses: 1, table: limits.loadBalancerTable });
  const ofRule = { backends: replicas, frontendAddresses: 1, portsPerAddress: limits.loadBalancerPortsPerAddress };
  return replicas * (each ?? explicitPortsPerBackend(ofRule));
}

/** Front-end addresses that an outbound rule would need instead; null for other sources. */
function ruleAddresses({ limits, snat, needed }: Connections): number | null {
  return snat === 'LOAD_BALANCER' ? Math.ceil(needed / limits.loadBalancerPortsPerAddress) : null;
}
