/**
 * A document with nothing to find: two far regions with zones, everything stated, locked, backed up, tested and
 * reserved. Each example of a finding changes a part of it.
 */
export const CLEAN_DOCUMENT = `
name: shop
demand: { peakPerSecond: 6000 }
targets: { availability: 99.9%, rto: 4h, tolerate: { replicas: 1, zones: 1, regions: 1 } }
utilization: { normalMax: 0.4 }
failover: { testedOn: 2026-03-01, detectLocal: 1s }
router: { sku: Azure Front Door, availability: "0.9999", monthlyCost: "35", deleteLock: true }
sharedFate: { availability: "0.99999" }
locations: [azure/eastus, azure/westus3]
strategyOptions: { reserveCapacity: true, warmRatio: 1 }
components:
  - name: web
    kind: compute
    sku: Standard_D4s_v5
    capacityPerSecond: 100
    scaleOut: { batchReplicas: 500 }
    managedAlternative: { capacityUnitsPerCall: 1, pricePerCapacityUnitHour: "0.01", availability: 99.95% }
  - name: orders
    kind: data
    sku: Standard_E8s_v5
    capacityPerSecond: 900
    deleteLock: true
    backup: true
    autoFailover: true
    managedAlternative: { capacityUnitsPerCall: 1, pricePerCapacityUnitHour: "0.01", availability: 99.95% }
asOf: 2026-06-30
reviewOn: 2027-06-30
scalingTestedOn: 2026-03-01
dns:
  hybrid: true
  resolvers: [{ location: azure/eastus, role: PRIMARY }, { location: azure/westus3, role: SECONDARY }]
  deleteLock: true
  backup: true
hub: { topology: VIRTUAL_WAN, locations: [azure/eastus, azure/westus3] }
`;
