import { decimal } from '../numbers/decimal.js';
import type { WorkloadCheck } from './check.js';
import { edit, hasSeveralLocations } from './document-edits.js';

/** A router in front of everything that promises less than a location behind it (contract 2.10.10, S56). */
export const routerBelowLocation: WorkloadCheck<'ROUTER_BELOW_LOCATION'> = {
  code: 'ROUTER_BELOW_LOCATION',
  scope: 'WORKLOAD',
  severity: 'WARNING',
  guidePoint: 'S56',
  find: ({ model }) => {
    if (!hasSeveralLocations(model)) return [];
    const { availability } = model.workload.router;
    const [best] = model.locations.toSorted((a, b) => decimal(b.input.availability).cmp(a.input.availability));
    if (best === undefined || decimal(availability).gte(best.input.availability)) return [];
    const required = best.input.availability;
    return [
      {
        subject: 'router',
        values: { availability, location: best.id, locationAvailability: required },
        edits: [edit('router.availability', required)],
      },
    ];
  },
};
