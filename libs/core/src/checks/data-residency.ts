import { mayHoldData } from './geo-distance.js';
import type { ModelLocation, PlanningModel } from '../plan/planning-model.js';

/** How a location stands to the geographies that data may live in (S102). */
export type Residency = 'ALLOWED' | 'FORBIDDEN' | 'UNKNOWN';

/** The locations that hold data, with how they stand; none where data may live anywhere. */
export function residencies(
  model: PlanningModel,
): readonly { readonly location: ModelLocation; readonly residency: Residency }[] {
  const allowed = model.workload.targets.residency;
  const holdsData = model.components.some(({ input }) => input.kind === 'data' || input.kind === 'managed');
  if (allowed === null || !holdsData) return [];
  return model.locations.map((location) => ({ location, residency: residencyOf(location, allowed) }));
}

function residencyOf({ input }: ModelLocation, allowed: readonly string[]): Residency {
  const { geography } = input.facts;
  if (geography === null) return 'UNKNOWN';
  return mayHoldData(geography, allowed) ? 'ALLOWED' : 'FORBIDDEN';
}
