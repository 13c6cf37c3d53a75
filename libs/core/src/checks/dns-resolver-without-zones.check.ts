import type { FindingEdit } from '../plan/evaluation.js';
import type { PlanningModel } from '../plan/planning-model.js';
import type { WorkloadCheck } from './check.js';
import { edit } from './document-edits.js';

/** A DNS resolver is zone-redundant by itself, but only in a region that has zones (S114, S115). */
export const dnsResolverWithoutZones: WorkloadCheck<'DNS_RESOLVER_WITHOUT_ZONES'> = {
  code: 'DNS_RESOLVER_WITHOUT_ZONES',
  scope: 'WORKLOAD',
  severity: 'INFO',
  guidePoint: 'S114',
  find: ({ model }) =>
    (model.workload.dns?.resolvers ?? []).flatMap(({ location }, index) => {
      const zones = model.locations.find(({ id }) => id === location)?.input.facts.zones;
      if (zones !== 0) return [];
      return [{ subject: location, values: { zones }, edits: moveEdits(model, index) }];
    }),
};

/** Moves the resolver to a location with zones that has no resolver yet; nowhere where there is none. */
function moveEdits({ workload, locations }: PlanningModel, index: number): readonly FindingEdit[] {
  const taken = new Set((workload.dns?.resolvers ?? []).map(({ location }) => location));
  const free = locations.find(({ id, input }) => !taken.has(id) && (input.facts.zones ?? 0) >= 2);
  return free === undefined ? [] : [edit(`dns.resolvers[${String(index)}].location`, free.id)];
}
