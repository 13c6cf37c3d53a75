import type { LocationInput, RegionFacts, WorkloadLocation } from '@headroom/core';
import { LOCATION_DEFAULTS, MOST_DEFAULT_ZONES } from './defaults.js';
import { providerOf } from './provider-of.js';
import { assume, fieldReader, type ResolveNotes } from './resolve-notes.js';
import type { WorkloadCatalog } from './workload-catalog.js';

const NO_FACTS: RegionFacts = { geography: null, zones: null, pair: null, latitude: null, longitude: null };

/**
 * The locations with their zones and failure domains (contract 1). A location that the catalogue does not know is
 * allowed where the document gives its `zones`; its prices must then be the user's own.
 */
export function resolveLocations(source: {
  readonly locations: readonly LocationInput[];
  readonly catalog: WorkloadCatalog;
  readonly notes: ResolveNotes;
}): readonly WorkloadLocation[] {
  const { locations, catalog, notes } = source;
  return locations.map((input, index) => resolveLocation({ input, index, catalog, notes }));
}

interface OneLocation {
  readonly input: LocationInput;
  readonly index: number;
  readonly catalog: WorkloadCatalog;
  readonly notes: ResolveNotes;
}

function resolveLocation({ input, index, catalog, notes }: OneLocation): WorkloadLocation {
  const facts = catalog.region(input.location);
  const read = fieldReader({ notes, path: ['locations', index], stated: input, defaults: LOCATION_DEFAULTS });
  return {
    location: input.location,
    provider: providerOf(input.location),
    trafficWeight: input.trafficShare ?? '1',
    zones: input.zones ?? zonesOfCatalog({ input, index, catalog, notes }, facts),
    availability: read('availability'),
    mttrSeconds: read('mttr'),
    zoneAvailabilityGivenRegion: read('zoneAvailabilityGivenRegion'),
    zoneMttrSeconds: read('zoneMttr'),
    quota: input.quota?.map(({ family, vcpus }) => ({ family: family ?? null, vcpus })) ?? null,
    rttMs: input.rttMs ?? null,
    facts: facts ?? NO_FACTS,
  };
}

function zonesOfCatalog({ input, index, catalog, notes }: OneLocation, facts: RegionFacts | null): number {
  const path = ['locations', index, 'zones'];
  if (facts !== null && facts.zones !== null) {
    const zones = Math.min(MOST_DEFAULT_ZONES, facts.zones);
    const source = `catalogue: ${input.location} has ${facts.zones} zones, at most ${MOST_DEFAULT_ZONES} are used`;
    return assume(notes, path, { value: zones, shown: String(zones), source });
  }
  if (facts === null) notes.problems.push(unknownLocation(input.location, ['locations', index], catalog));
  else {
    notes.problems.push({
      path,
      code: 'ZONES_UNKNOWN',
      message: `The catalogue does not know how many zones ${input.location} has.`,
      expected: 'zones: the number of availability zones to use, 0 for none',
    });
  }
  return 0;
}

function unknownLocation(location: string, path: readonly (string | number)[], catalog: WorkloadCatalog) {
  const near = catalog.nearestLocations(location);
  return {
    path,
    code: 'UNKNOWN_LOCATION' as const,
    value: location,
    message: `The catalogue does not know the location "${location}".`,
    expected: `${near.length > 0 ? `a known location such as ${near.join(', ')}` : 'a known provider/region'}; or give its zones and your own prices`,
    suggestion: near[0] ?? null,
  };
}
