import type { Deployment } from '../plan/deployment.js';
import { availability, type ModelFlow } from '../plan/planning-model.js';
import { isStretched, stretchedDown } from './stretched-quorum.js';

/** Something that the whole flow needs, in series and counted once. */
export interface SeriesElement {
  readonly cause: string;
  readonly unavailability: number;
}

/**
 * What stands in series with the locations, in the order sharedFate, router, components (contract 2.6, 2.10.10,
 * 2.10.26): the router where more than one location is used, global components, managed ones with a multi-region
 * service level, quorum stores stretched over locations, and the remote location of a synchronous store that does not
 * degrade.
 */
export function seriesElements(plan: Deployment, flow: ModelFlow): readonly SeriesElement[] {
  const { workload } = plan.model;
  const isSpread = plan.used.length > 1;
  const elements: SeriesElement[] = [
    { cause: 'SHARED_FATE', unavailability: availability(workload.sharedFate.availability).down },
  ];
  if (isSpread) elements.push({ cause: 'ROUTER', unavailability: availability(workload.router.availability).down });
  for (const component of flow.components) {
    if (component.kind === 'global')
      elements.push({ cause: `COMPONENT ${component.name}`, unavailability: component.availability.down });
    if (component.kind === 'managed' && component.multiRegionAvailability !== null && isSpread) {
      elements.push({ cause: `COMPONENT ${component.name}`, unavailability: component.multiRegionAvailability.down });
    }
    if (component.kind === 'replicated' && isStretched(plan, component)) {
      elements.push({ cause: `COMPONENT ${component.name}`, unavailability: stretchedDown(plan, component) });
    }
  }
  return [...elements, ...(isSpread ? synchronousStores(plan, flow) : [])];
}

/**
 * Writes that must reach every remote location stop while one of them is down (contract 2.10.35); those of a stretched
 * quorum only need its majority.
 */
function synchronousStores(plan: Deployment, flow: ModelFlow): readonly SeriesElement[] {
  return flow.replicated.flatMap((component) => {
    const { name, input } = component;
    if (isStretched(plan, component)) return [];
    if (input.kind !== 'data' || input.regionReplication !== 'SYNC' || input.degradeToAsync) return [];
    if (Number(input.writeRatio) === 0) return [];
    return plan.used
      .slice(1)
      .map((location) => ({ cause: `COMPONENT ${name} ${location.id}`, unavailability: location.availability.down }));
  });
}
