import { portsInState } from '../checks/failover-ports.js';
import { failoverStates, replicasIn } from '../checks/failover-size.js';
import type { Deployment } from '../plan/deployment.js';
import type { ModelLocation, ModelReplicated } from '../plan/planning-model.js';
import type { ComputeComponent } from '../workload/workload-component.js';
import type { SnatLimits } from '../workload/workload.js';
import type { SnatSource, StrategyId } from '../workload/vocabulary.js';
import type { InsightSource } from './insight-source.js';
import {
  firewallPorts,
  type FirewallPorts,
  loadBalancerPorts,
  type LoadBalancerPorts,
  natPorts,
  type NatPorts,
} from './outbound-sources.js';
import { type CheaperSource, cheaperSource, type OutboundPrices } from './outbound-price.js';

/** Why a figure of outbound ports is missing. */
export type OutboundReason = 'PORT_LIMITS_UNKNOWN' | 'NOTHING_RUNS';

/** Outbound ports of one compute component in one location under one strategy, at the size and load after a failover. */
export interface OutboundPortDemand {
  readonly strategy: StrategyId;
  readonly component: string;
  readonly location: string;
  /** As the document says; null = it does not. */
  readonly statedSource: SnatSource | null;
  readonly backendsNow: number;
  readonly backendsAtFailover: number;
  /** Ports in use at a time over all backends, if all connections go to one destination: the worst case. */
  readonly portsNeeded: number;
  readonly portsNeededPerBackend: number | null;
  readonly loadBalancer: LoadBalancerPorts | null;
  readonly natGateway: NatPorts | null;
  readonly firewall: FirewallPorts | null;
  /** The cheaper of NAT gateway and firewall (S111); null where no price is known or neither has enough ports. */
  readonly cheaper: CheaperSource | null;
  readonly reason: OutboundReason | null;
}

/**
 * What every way out gives and needs for the connections after a failover (S58, S111; model §17). Only components that
 * state `outboundPerWorkUnit` have outbound connections. Prices come from the caller; there are none in core.
 */
export function outboundPortDemands(
  { planned }: InsightSource,
  prices: readonly OutboundPrices[] = [],
): readonly OutboundPortDemand[] {
  return planned.flatMap(({ plan, deployment }) =>
    deployment.model.components.flatMap((component) => {
      if (component.kind !== 'replicated' || component.input.kind !== 'compute') return [];
      const { input } = component;
      if (input.outboundPerWorkUnit === null) return [];
      return deployment.used.map((location) =>
        demandOf({ strategy: plan.strategy, plan: deployment, component, input, location }, prices),
      );
    }),
  );
}

interface Place {
  readonly strategy: StrategyId;
  readonly plan: Deployment;
  readonly component: ModelReplicated;
  readonly input: ComputeComponent;
  readonly location: ModelLocation;
}

function demandOf(place: Place, prices: readonly OutboundPrices[]): OutboundPortDemand {
  const { strategy, plan, component, input, location } = place;
  const { running, stopped } = plan.countOf(component, location.index);
  const worst = worstState(place);
  const limits = plan.model.workload.limits.snat.find(({ provider }) => provider === location.input.provider);
  const ways =
    limits === undefined || worst.backends === 0 ? NO_WAYS : waysOut({ limits, now: running + stopped, ...worst });
  return {
    strategy,
    component: component.name,
    location: location.id,
    statedSource: input.snat,
    backendsNow: running + stopped,
    backendsAtFailover: worst.backends,
    portsNeeded: worst.ports,
    portsNeededPerBackend: worst.backends === 0 ? null : Math.ceil(worst.ports / worst.backends),
    ...ways,
    cheaper: cheaperSource(ways, prices.find((one) => one.location === location.id) ?? null),
    reason: worst.backends === 0 ? 'NOTHING_RUNS' : limits === undefined ? 'PORT_LIMITS_UNKNOWN' : null,
  };
}

interface PortState {
  readonly backends: number;
  readonly ports: number;
}

/** The state with the most connections; among equal ones that with the most backends. */
function worstState({ plan, component, input, location }: Place): PortState {
  const states = failoverStates(plan).filter((state) => state.location === location);
  return states
    .map((state): PortState => ({
      backends: replicasIn(plan, component, state),
      ports: portsInState(plan, input, state),
    }))
    .reduce((worst, one) => (isWorse(one, worst) ? one : worst), { backends: 0, ports: 0 });
}

function isWorse(one: PortState, worst: PortState): boolean {
  return one.ports > worst.ports || (one.ports === worst.ports && one.backends > worst.backends);
}

type WaysOut = Pick<OutboundPortDemand, 'loadBalancer' | 'natGateway' | 'firewall'>;

const NO_WAYS: WaysOut = { loadBalancer: null, natGateway: null, firewall: null };

function waysOut({
  limits,
  now,
  backends,
  ports,
}: PortState & { readonly limits: SnatLimits; readonly now: number }): WaysOut {
  return {
    loadBalancer: loadBalancerPorts({ limits, now, backends, ports }),
    natGateway: natPorts(limits, ports),
    firewall: firewallPorts(limits, ports),
  };
}
