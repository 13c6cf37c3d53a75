import { describe, expect, it } from '@jest/globals';
import { openCatalog } from './node.js';

const catalog = openCatalog();

describe('limits', () => {
  it('lists 70 facts, each with a source', () => {
    const facts = catalog.limits();

    expect(facts).toHaveLength(70);
    for (const { source } of facts)
      expect(source).toMatch(/^(\S+@[0-9a-f]{40}:\S+|https?:\/\/\S+|stored |Azure Well-Architected)/);
  });

  it('tells the ports of a load balancer from those of a NAT gateway (guide S58)', () => {
    const value = (name: string) => catalog.limit({ provider: 'azure', name })?.value;

    expect(value('loadBalancer.snatPortsPerFrontendIp')).toBe(64_000);
    expect(value('natGateway.snatPortsPerPublicIp')).toBe(64_512);
    expect(value('natGateway.maxPublicIps')).toBe(16);
  });

  it('tells limits of the same name by their cloud (guide S57)', () => {
    const reserved = (['azure', 'aws', 'gcp'] as const).map(
      (provider) => catalog.limit({ provider, name: 'reservedAddressesPerSubnet' })?.value,
    );
    expect(reserved).toEqual([5, 5, 4]);
  });

  it('is undefined for a name that it does not have', () => {
    expect(catalog.limit({ provider: 'gcp', name: 'natGateway.maxPublicIps' })).toBeUndefined();
  });

  it('filters by topic', () => {
    expect(catalog.limits({ provider: 'azure', topic: 'vmss' }).map(({ value }) => value)).toEqual([1000, 600, 2500]);
  });
});

describe('snatDefaultPorts', () => {
  it.each([
    [1, 1024],
    [50, 1024],
    [51, 512],
    [200, 256],
    [400, 128],
    [800, 64],
    [801, 32],
    [1000, 32],
  ])('for a pool of %i gives %i ports to each address', (poolSize, ports) => {
    expect(catalog.snatDefaultPorts(poolSize)).toMatchObject({ portsPerIpConfiguration: ports, date: '2022-03-01' });
  });

  it('is null for sizes that the table does not cover', () => {
    expect(catalog.snatDefaultPorts(0)).toBeNull();
    expect(catalog.snatDefaultPorts(1001)).toBeNull();
  });
});

describe('gateways and storage', () => {
  it('lists 15 VPN gateway sizes of two generations with their throughput (guide S59)', () => {
    const sizes = catalog.vpnGatewaySkus();

    expect(sizes).toHaveLength(15);
    const throughput = (generation: number, sku: string) =>
      sizes.find((size) => size.generation === generation && size.sku === sku)?.aggregateMbps;
    expect([throughput(1, 'VpnGw2'), throughput(2, 'VpnGw2'), throughput(2, 'VpnGw5AZ')]).toEqual([1000, 1250, 10_000]);
    expect(sizes.filter(({ zoneRedundant }) => zoneRedundant).every(({ sku }) => sku.endsWith('AZ'))).toBe(true);
  });

  it('lists four ExpressRoute gateway sizes and six redundancies of a storage account, with their source', () => {
    expect(catalog.expressRouteGatewaySkus().map(({ mbps }) => mbps)).toEqual([1000, 2000, 10_000, 1000]);
    const options = catalog.storageRedundancy();
    expect(options.map(({ option, copies }) => `${option} ${copies}`)).toEqual([
      'LRS 3',
      'ZRS 3',
      'GRS 6',
      'RA-GRS 6',
      'GZRS 6',
      'RA-GZRS 6',
    ]);
    for (const { source } of options) expect(source).toContain('MicrosoftDocs/azure-docs@');
  });
});
