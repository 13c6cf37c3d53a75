import { defaultPortsPerBackend, explicitPortsPerBackend } from '../network/snat.js';
import type { SnatLimits } from '../workload/workload.js';

/** What a load balancer gives its backends, without and with an outbound rule. */
export interface LoadBalancerPorts {
  /** Ports of each backend by the default table, one front-end address; null where the pool is larger than the table. */
  readonly defaultPortsNow: number | null;
  readonly defaultPortsAtFailover: number | null;
  /** Growing with the failover crosses a row of the table: 50 → 51 backends halve 1,024 ports to 512. */
  readonly crossesRow: boolean;
  readonly defaultIsEnough: boolean;
  /** Ports of each backend by an outbound rule with one front-end address. */
  readonly rulePortsAtFailover: number;
  /** Front-end addresses with which an outbound rule gives every backend enough. */
  readonly ruleAddressesNeeded: number;
}

/** Backends and ports after a failover. */
export interface PortsOfPool {
  readonly limits: SnatLimits;
  /** Backends in the normal state. */
  readonly now: number;
  /** Backends after the failover, 1 or more. */
  readonly backends: number;
  /** Ports in use at a time over all backends. */
  readonly ports: number;
}

/** Ports of a load balancer by its default table and by an outbound rule (S58; model §17). */
export function loadBalancerPorts({ limits, now, backends, ports }: PortsOfPool): LoadBalancerPorts {
  const perBackend = Math.ceil(ports / backends);
  const table = limits.loadBalancerTable;
  const byTable = (count: number): number | null =>
    count === 0 ? null : defaultPortsPerBackend({ backends: count, frontendAddresses: 1, table });
  const [before, after] = [byTable(now), byTable(backends)];
  return {
    defaultPortsNow: before,
    defaultPortsAtFailover: after,
    crossesRow: before !== null && before !== after,
    defaultIsEnough: after !== null && after >= perBackend,
    rulePortsAtFailover: explicitPortsPerBackend({
      backends,
      frontendAddresses: 1,
      portsPerAddress: limits.loadBalancerPortsPerAddress,
    }),
    ruleAddressesNeeded: Math.ceil((perBackend * backends) / limits.loadBalancerPortsPerAddress),
  };
}

/** Addresses of a NAT gateway. */
export interface NatPorts {
  readonly addressesNeeded: number;
  readonly mostAddresses: number;
  readonly isEnough: boolean;
}

/** Public addresses of a NAT gateway, whose ports all backends share (S58, S111). */
export function natPorts(limits: SnatLimits, ports: number): NatPorts {
  const addressesNeeded = Math.max(1, Math.ceil(ports / limits.natPortsPerAddress));
  return {
    addressesNeeded,
    mostAddresses: limits.natMostAddresses,
    isEnough: addressesNeeded <= limits.natMostAddresses,
  };
}

/** Addresses of a firewall at its least number of instances. */
export interface FirewallPorts {
  readonly instances: number;
  readonly addressesNeeded: number;
}

/** Public addresses of a firewall: ports of each instance and address, at the least instances it has (S58, S111). */
export function firewallPorts(limits: SnatLimits, ports: number): FirewallPorts {
  const perAddress = limits.firewallPortsPerInstance * limits.firewallLeastInstances;
  return { instances: limits.firewallLeastInstances, addressesNeeded: Math.max(1, Math.ceil(ports / perAddress)) };
}
