import type { Catalog, Provider } from '@headroom/catalog';
import { isProvider } from '@headroom/catalog';
import type { WorkloadComponent, WorkloadLimits, WorkloadLocation, WorkloadRouter } from '@headroom/core';

/** Ports of one instance of a firewall per address, and the instances that it has at least (model §17). */
const FIREWALL_PORTS_PER_INSTANCE = 2_496;
const FIREWALL_LEAST_INSTANCES = 2;

/** Routers that stay within one region, by a part of their name (S56, S108). */
const REGIONAL_ROUTERS: Readonly<Record<Provider, readonly string[]>> = {
  azure: ['application gateway', 'standard load balancer', 'basic load balancer'],
  aws: ['application load balancer', 'network load balancer', 'elastic load balancing'],
  gcp: ['regional'],
};

interface LimitsSource {
  readonly locations: readonly WorkloadLocation[];
  readonly components: readonly WorkloadComponent[];
  readonly router: WorkloadRouter;
  readonly catalog: Catalog;
}

/** The limits that fields of this workload can run into, of the providers that it uses (S56–S60); nothing else is looked up. */
export function resolveLimits({ locations, components, router, catalog }: LimitsSource): WorkloadLimits {
  const providers = providersIn(locations);
  const compute = components.filter((component) => component.kind === 'compute');
  const hasSubnets = compute.some(({ subnetPrefix }) => subnetPrefix !== null);
  const hasSnat = compute.some(({ snat }) => snat !== null);
  const hasGateways = components.some(({ kind }) => kind === 'network');
  return {
    subnets: hasSubnets ? providers.flatMap((provider) => subnetLimits(catalog, provider)) : [],
    snat: hasSnat && providers.includes('azure') ? azureSnat(catalog) : [],
    gatewaySkus: hasGateways && providers.includes('azure') ? azureGateways(catalog) : [],
    routers: router.sku === null ? [] : providers.map((provider) => routerScope(catalog, provider)),
  };
}

/**
 * Every limit of the providers of a workload, whether or not a field of it can run into one: for calculations that ask
 * what would be needed.
 */
export function allLimits(
  { locations, router }: Pick<LimitsSource, 'locations' | 'router'>,
  catalog: Catalog,
): WorkloadLimits {
  const providers = providersIn(locations);
  const usesAzure = providers.includes('azure');
  return {
    subnets: providers.flatMap((provider) => subnetLimits(catalog, provider)),
    snat: usesAzure ? azureSnat(catalog) : [],
    gatewaySkus: usesAzure ? azureGateways(catalog) : [],
    routers: router.sku === null ? [] : providers.map((provider) => routerScope(catalog, provider)),
  };
}

function providersIn(locations: readonly WorkloadLocation[]): readonly Provider[] {
  return [...new Set(locations.map(({ provider }) => provider))].filter(isProvider);
}

function subnetLimits(catalog: Catalog, provider: Provider): WorkloadLimits['subnets'] {
  const reserved = numericLimit(catalog, provider, 'reservedAddressesPerSubnet');
  return reserved === null ? [] : [{ provider, reservedAddresses: reserved }];
}

/** The sizes of a load balancer's table are read at the upper end of each row. */
const TABLE_POOL_SIZES = [50, 100, 200, 400, 800, 1_000];

function azureSnat(catalog: Catalog): WorkloadLimits['snat'] {
  const natPortsPerAddress = numericLimit(catalog, 'azure', 'natGateway.snatPortsPerPublicIp');
  const natMostAddresses = numericLimit(catalog, 'azure', 'natGateway.maxPublicIps');
  const loadBalancerPortsPerAddress = numericLimit(catalog, 'azure', 'loadBalancer.snatPortsPerFrontendIp');
  if (natPortsPerAddress === null || natMostAddresses === null || loadBalancerPortsPerAddress === null) return [];
  const loadBalancerTable = TABLE_POOL_SIZES.flatMap((upToBackends) => {
    const row = catalog.snatDefaultPorts(upToBackends);
    return row === null ? [] : [{ upToBackends, ports: row.portsPerIpConfiguration }];
  });
  return [
    {
      provider: 'azure',
      natPortsPerAddress,
      natMostAddresses,
      loadBalancerPortsPerAddress,
      loadBalancerTable,
      firewallPortsPerInstance: FIREWALL_PORTS_PER_INSTANCE,
      firewallLeastInstances: FIREWALL_LEAST_INSTANCES,
    },
  ];
}

function azureGateways(catalog: Catalog): WorkloadLimits['gatewaySkus'] {
  return catalog.vpnGatewaySkus().map(({ sku, generation, aggregateMbps, zoneRedundant }) => ({
    provider: 'azure',
    name: `${sku} (generation ${String(generation)})`,
    throughputMbps: aggregateMbps,
    isZoneRedundant: zoneRedundant,
  }));
}

function routerScope(catalog: Catalog, provider: Provider): WorkloadLimits['routers'][number] {
  return { provider, regionalNames: REGIONAL_ROUTERS[provider], globalName: catalog.routerSla(provider).service };
}

function numericLimit(catalog: Catalog, provider: Provider, name: string): number | null {
  const value = catalog.limit({ provider, name })?.value;
  return typeof value === 'number' ? value : null;
}
