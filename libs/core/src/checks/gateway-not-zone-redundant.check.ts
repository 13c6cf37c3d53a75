import type { WorkloadCheck } from './check.js';
import { componentEdit } from './document-edits.js';
import { gatewaysByZones } from './gateway-zones.js';

/** A gateway of a size that stands in one zone, in front of pools that span several (S60). */
export const gatewayNotZoneRedundant: WorkloadCheck<'GATEWAY_NOT_ZONE_REDUNDANT'> = {
  code: 'GATEWAY_NOT_ZONE_REDUNDANT',
  scope: 'WORKLOAD',
  severity: 'WARNING',
  guidePoint: 'S60',
  find: ({ model }) =>
    gatewaysByZones(model, false).map((gateway) => ({
      subject: gateway.name,
      edits: [componentEdit(gateway, 'zoneRedundant', true)],
    })),
};
