import type { FindingEdit } from '../plan/evaluation.js';
import type { ModelLocation, PlanningModel } from '../plan/planning-model.js';
import type { WorkloadCheck } from './check.js';
import { locationEdit } from './document-edits.js';
import { replacementEdits } from './location-replacement.js';

/** At most so many zones of a region are used (contract 1). */
const MOST_ZONES = 3;

/** A location that is one failure domain: it has no zones, or the plan uses none of them (S96). */
export const noZonesInRegion: WorkloadCheck<'NO_ZONES_IN_REGION'> = {
  code: 'NO_ZONES_IN_REGION',
  scope: 'WORKLOAD',
  severity: 'WARNING',
  guidePoint: 'S96',
  find: ({ model }) =>
    model.locations
      .filter(({ input }) => input.zones < 2)
      .map((location) => ({
        subject: location.id,
        values: { zones: location.input.zones, offered: location.input.facts.zones },
        edits: (location.input.facts.zones ?? 0) < 2 ? placeWithZones(model, location) : offeredZones(location),
      })),
};

/** Moves the location to a region with zones, and uses them. */
function placeWithZones(model: PlanningModel, location: ModelLocation): readonly FindingEdit[] {
  const moves = replacementEdits(model, location, 2);
  return moves.length === 0 ? [] : [...moves, locationEdit(location, 'zones', 2)];
}

/** Uses the zones that the catalogue knows of; nothing where it knows of none. */
export function offeredZones(location: ModelLocation): readonly FindingEdit[] {
  const offered = location.input.facts.zones ?? 0;
  return offered < 2 ? [] : [locationEdit(location, 'zones', Math.min(MOST_ZONES, offered))];
}
