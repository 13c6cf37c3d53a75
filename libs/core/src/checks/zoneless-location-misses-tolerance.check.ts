import type { StrategyCheck } from './check.js';
import { edit } from './document-edits.js';
import { offeredZones } from './no-zones-in-region.check.js';

/**
 * A location without zones misses a stated `tolerate.zones`, however fast it is failed over: the count rule wins
 * (contract 2.2, 2.10.35, S96).
 */
export const zonelessLocationMissesTolerance: StrategyCheck<'ZONELESS_LOCATION_MISSES_TOLERANCE'> = {
  code: 'ZONELESS_LOCATION_MISSES_TOLERANCE',
  scope: 'STRATEGY',
  severity: 'ERROR',
  guidePoint: 'S96',
  find: ({ plan, result }) => {
    const { count, stated } = plan.model.workload.targets.tolerate.zones;
    if (!stated || count === 0) return [];
    const rows = result.recovery.flows.flatMap(({ scopes }) => scopes);
    return plan.serving
      .filter(({ input }) => input.zones < 2)
      .map((location) => {
        const region = rows.filter((row) => row.scope === 'REGION' && row.location === location.id);
        const zones = offeredZones(location);
        return {
          subject: location.id,
          values: {
            tolerate: count,
            zones: location.input.zones,
            failsOver: plan.canFailOver,
            rtoSeconds: region.length === 0 ? null : Math.max(...region.map(({ rtoSeconds }) => rtoSeconds)),
          },
          edits: zones.length > 0 ? zones : [edit('targets.tolerate.zones', 0)],
        };
      });
  },
};
