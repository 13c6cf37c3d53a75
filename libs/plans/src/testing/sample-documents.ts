/** Documents for tests of plans; what the catalogue knows of their regions and sizes stays as it is. */
const TARGETS = 'targets: { rto: 15m }';

/** A web tier over two regions of Azure; recommended: active-active at capacity. */
export const TWO_REGIONS = `name: storefront
demand: { peakPerSecond: 12000 }
locations: [azure/eastus, azure/westus3]
${TARGETS}
components:
  - { name: web, kind: compute, sku: Standard_D4s_v5, capacityPerSecond: 100 }
`;

/** The same with another size and a bigger load. */
export const BIGGER = TWO_REGIONS.replace('12000', '24000').replace('Standard_D4s_v5', 'Standard_D8s_v5');

/** One region of AWS at an own price, without a target of the team's own. */
export const ONE_REGION = `name: batch
demand: { peakPerSecond: 300 }
locations: [aws/us-east-1]
components:
  - { name: worker, kind: compute, pricePerHour: 0.1, capacityPerSecond: 100 }
`;

/** Targets that nothing can meet. */
export const NOT_ACHIEVABLE = TWO_REGIONS.replace('rto: 15m', 'availability: 0.9999999999');

/** A single writer that no size of one replica can carry: no strategy has a plan, so there is no cost. */
export const WITHOUT_PLAN = `name: ledger
demand: { peakPerSecond: 1000 }
locations: [azure/eastus]
components:
  - { name: db, kind: data, sku: Standard_E16s_v5, capacityPerSecond: 100, writeRatio: 1 }
`;
