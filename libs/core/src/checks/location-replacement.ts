import type { FindingEdit } from '../plan/evaluation.js';
import type { ModelLocation, PlanningModel } from '../plan/planning-model.js';
import { greatCircleKm } from '../sizing/great-circle.js';
import type { LocationReplacements } from '../workload/workload.js';
import { edit, locationEdit } from './document-edits.js';
import { mayHoldData, tooNearKm } from './geo-distance.js';

type Region = LocationReplacements['regions'][number];

/**
 * Moves a location to the nearest region where data may live, that is far enough from the other locations, and that has
 * the zones that are asked for; with everything in the document that names it. None where there is no such region.
 */
export function replacementEdits(
  model: PlanningModel,
  location: ModelLocation,
  leastZones = location.input.zones,
): readonly FindingEdit[] {
  const known = model.workload.limits.replacements?.find((one) => one.location === location.id);
  const [nearest] = (known?.regions ?? [])
    .filter((region) => isBetterPlace(model, { location, region, leastZones }))
    .map((region) => ({ region, kilometres: greatCircleKm(location.input.facts, region) ?? Infinity }))
    .toSorted((a, b) => a.kilometres - b.kilometres);
  return nearest === undefined ? [] : moveEdits(model, location, nearest.region.location);
}

interface Move {
  readonly location: ModelLocation;
  readonly region: Region;
  readonly leastZones: number;
}

function isBetterPlace({ workload, locations }: PlanningModel, { location, region, leastZones }: Move): boolean {
  const others = locations.filter((other) => other !== location);
  const isTaken = locations.some(({ id }) => id === region.location);
  const isFar = others.every(({ input }) => tooNearKm(input.facts, region) === null);
  const hasZones = leastZones < 2 || (region.zones ?? 0) >= leastZones;
  return !isTaken && isFar && hasZones && mayHoldData(region.geography, workload.targets.residency);
}

/** The location itself, and the resolvers, hubs and counts of today that stand in it. */
function moveEdits(model: PlanningModel, location: ModelLocation, to: string): readonly FindingEdit[] {
  const { dns, hub } = model.workload;
  const resolvers = (dns?.resolvers ?? []).flatMap((resolver, index) =>
    resolver.location === location.id ? [edit(`dns.resolvers[${String(index)}].location`, to)] : [],
  );
  const standsInHub = hub !== null && hub.locations.includes(location.id);
  const hubs = standsInHub
    ? [
        edit(
          'hub.locations',
          hub.locations.map((id) => (id === location.id ? to : id)),
        ),
      ]
    : [];
  return [locationEdit(location, 'location', to), ...resolvers, ...hubs, ...currentEdits(model, location, to)];
}

function currentEdits({ components }: PlanningModel, { id }: ModelLocation, to: string): readonly FindingEdit[] {
  return components.flatMap((component) => {
    if (component.kind !== 'replicated') return [];
    return (component.input.current ?? []).flatMap((entry, index) =>
      entry.location === id
        ? [edit(`components[${String(component.index)}].current[${String(index)}].location`, to)]
        : [],
    );
  });
}
