import { describe, expect, it } from '@jest/globals';
import { smallestGateway } from './gateway.js';
import { defaultPortsPerBackend, explicitPortsPerBackend, portsNeeded } from './snat.js';
import { nodePoolAddresses, smallestSubnetPrefix, usableAddresses } from './subnet.js';

describe('subnets', () => {
  it('fill up exactly: 251 addresses fit a /24 and 252 do not', () => {
    expect(smallestSubnetPrefix({ addresses: 251, reserved: 5 })).toBe(24);
    expect(smallestSubnetPrefix({ addresses: 252, reserved: 5 })).toBe(23);
  });

  it('that are smaller than what is reserved hold nothing', () => {
    expect(usableAddresses({ prefixLength: 31, reserved: 5 })).toBe(0);
    expect(() => usableAddresses({ prefixLength: 33, reserved: 5 })).toThrow(RangeError);
  });

  it('may not exist for a need beyond all addresses', () => {
    expect(smallestSubnetPrefix({ addresses: 2 ** 32, reserved: 5 })).toBeNull();
  });

  it('hold the nodes of an upgrade and their pods', () => {
    expect(nodePoolAddresses({ nodes: 50, surge: 1, podsPerNode: 30 })).toBe(1581);
  });
});

describe('outbound ports', () => {
  const table = [
    { upToBackends: 50, ports: 1024 },
    { upToBackends: 100, ports: 512 },
  ];

  it('halve from 50 backends to 51, and have no default beyond the table', () => {
    expect(defaultPortsPerBackend({ backends: 50, frontendAddresses: 1, table })).toBe(1024);
    expect(defaultPortsPerBackend({ backends: 51, frontendAddresses: 1, table })).toBe(512);
    expect(defaultPortsPerBackend({ backends: 101, frontendAddresses: 1, table })).toBeNull();
  });

  it('are rounded down when given and up when needed', () => {
    expect(explicitPortsPerBackend({ backends: 7, frontendAddresses: 1, portsPerAddress: 64_000 })).toBe(9142);
    expect(portsNeeded({ connectionsPerSecond: 3, durationSeconds: 0.5, holdSeconds: 4 })).toBe(14);
  });
});

describe('smallestGateway', () => {
  const skus = [
    { name: 'large', throughputMbps: 1000, isZoneRedundant: true },
    { name: 'small', throughputMbps: 650, isZoneRedundant: false },
  ];

  it('leaves out what stands in one zone only where that is required', () => {
    const need = { skus, requiredMbps: 600, headroomRatio: 0 };
    expect(smallestGateway({ ...need, zoneRedundancy: 'ANY' })?.name).toBe('small');
    expect(smallestGateway({ ...need, zoneRedundancy: 'REQUIRED' })?.name).toBe('large');
  });

  it('counts the headroom and is null where no size is large enough', () => {
    const need = { skus, requiredMbps: 600, zoneRedundancy: 'ANY' } as const;
    expect(smallestGateway({ ...need, headroomRatio: 0.1 })?.name).toBe('large');
    expect(smallestGateway({ ...need, headroomRatio: 1 })).toBeNull();
  });
});
