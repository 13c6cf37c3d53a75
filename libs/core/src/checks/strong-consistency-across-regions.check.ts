import { roundTripMs } from '../latency/added-latency.js';
import type { PlanningModel } from '../plan/planning-model.js';
import type { WorkloadCheck } from './check.js';
import { dataStores } from './data-stores.js';
import { componentEdit, hasSeveralLocations } from './document-edits.js';

const MS_PER_SECOND = 1000;

/** Strong consistency between regions costs a round trip per write and caps what one writer can commit (S50, S51). */
export const strongConsistencyAcrossRegions: WorkloadCheck<'STRONG_CONSISTENCY_ACROSS_REGIONS'> = {
  code: 'STRONG_CONSISTENCY_ACROSS_REGIONS',
  scope: 'WORKLOAD',
  severity: 'WARNING',
  guidePoint: 'S50',
  find: ({ model }) =>
    !hasSeveralLocations(model)
      ? []
      : dataStores(model)
          .filter(({ store }) => store.consistency === 'STRONG' && store.regionReplication !== 'NONE')
          .map((one) => ({
            subject: one.name,
            values: coordinationCost(model),
            edits: [componentEdit(one, 'consistency', 'EVENTUAL')],
          })),
};

/** The longest round trip to the first location, and how many writes one after another fit into a second. */
function coordinationCost({ locations }: PlanningModel): Readonly<Record<string, number | null>> {
  const [first, ...others] = locations;
  const trips = first === undefined ? [] : others.map((other) => roundTripMs(first, other));
  const known = trips.filter((trip) => trip !== null);
  const longest = known.length < trips.length ? null : Math.max(0, ...known);
  const isFelt = longest !== null && longest > 0;
  return { roundTripMs: longest, serialWritesPerSecond: isFelt ? MS_PER_SECOND / longest : null };
}
