import { smallestGateway } from '../network/gateway.js';
import { defaultPortsPerBackend, explicitPortsPerBackend } from '../network/snat.js';
import { nodePoolAddresses, smallestSubnetPrefix, usableAddresses } from '../network/subnet.js';
import { runner, type TopicRunners } from './case-runner.js';

/** The default outbound ports of Azure Load Balancer per front-end address (model §17). */
const LOAD_BALANCER_PORTS = [
  { upToBackends: 50, ports: 1024 },
  { upToBackends: 100, ports: 512 },
  { upToBackends: 200, ports: 256 },
  { upToBackends: 400, ports: 128 },
  { upToBackends: 800, ports: 64 },
  { upToBackends: 1000, ports: 32 },
];
const PORTS_PER_ADDRESS = 64_000;

/** Topic `network` of the reference cases. */
export const networkRunners: TopicRunners = {
  'net-aks-subnet': runner<ClusterRows>(({ rows, reservedPerSubnet }) => {
    const addresses = rows.map(({ nodes, maxPods, surge }) =>
      nodePoolAddresses({ nodes, surge, podsPerNode: maxPods }),
    );
    return {
      addresses,
      prefix: addresses.map((need) => smallestSubnetPrefix({ addresses: need, reserved: reservedPerSubnet })),
    };
  }),

  'net-usable-addresses': runner<{ prefixes: readonly number[]; reserved: number }>(({ prefixes, reserved }) => ({
    usable: prefixes.map((prefixLength) => usableAddresses({ prefixLength, reserved })),
  })),

  'net-snat-load-balancer': runner<Ports>(({ defaultFor, explicit, twoFrontends }) => ({
    defaultPorts: defaultFor.map((backends) => defaultPorts({ backends, frontendIps: 1 })),
    explicitPorts: explicitPortsPerBackend({
      backends: explicit.backends,
      frontendAddresses: explicit.frontendIps,
      portsPerAddress: PORTS_PER_ADDRESS,
    }),
    twoFrontendPorts: defaultPorts(twoFrontends),
  })),

  'net-vpn-sku': runner<Gateways>(({ skusMbps, requiredMbps, zoneRedundant }) => {
    const skus = Object.entries(skusMbps).map(([name, throughputMbps]) => ({
      name,
      throughputMbps,
      isZoneRedundant: name.endsWith('AZ'),
    }));
    const zoneRedundancy = zoneRedundant ? 'REQUIRED' : 'ANY';
    return {
      sku: requiredMbps.map(
        (mbps) => smallestGateway({ skus, requiredMbps: mbps, headroomRatio: 0, zoneRedundancy })?.name ?? null,
      ),
    };
  }),
};

interface ClusterRows {
  readonly rows: readonly { readonly nodes: number; readonly maxPods: number; readonly surge: number }[];
  readonly reservedPerSubnet: number;
}

interface Backends {
  readonly backends: number;
  readonly frontendIps: number;
}

interface Ports {
  readonly defaultFor: readonly number[];
  readonly explicit: Backends;
  readonly twoFrontends: Backends;
}

interface Gateways {
  readonly skusMbps: Readonly<Record<string, number>>;
  readonly requiredMbps: readonly number[];
  readonly zoneRedundant: boolean;
}

function defaultPorts({ backends, frontendIps }: Backends): number | null {
  return defaultPortsPerBackend({ backends, frontendAddresses: frontendIps, table: LOAD_BALANCER_PORTS });
}
