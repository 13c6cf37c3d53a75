import type { WorkloadCheck } from './check.js';
import { componentEdit } from './document-edits.js';
import { gatewaysByZones } from './gateway-zones.js';

/** Whether a gateway spans zones is not stated; it is planned as if it did not (S60). */
export const gatewayZonesUnknown: WorkloadCheck<'GATEWAY_ZONES_UNKNOWN'> = {
  code: 'GATEWAY_ZONES_UNKNOWN',
  scope: 'WORKLOAD',
  severity: 'INFO',
  guidePoint: 'S60',
  find: ({ model }) =>
    gatewaysByZones(model, null).map((gateway) => ({
      subject: gateway.name,
      edits: [componentEdit(gateway, 'zoneRedundant', true)],
    })),
};
