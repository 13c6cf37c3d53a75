import { decimal, type TransferPrices, type WorkloadComponent, type WorkloadLocation } from '@headroom/core';
import type { CurrencyConverter } from './currency.js';
import type { ResolveNotes } from './resolve-notes.js';
import type { WorkloadCatalog } from './workload-catalog.js';

interface TransferSource {
  readonly components: readonly WorkloadComponent[];
  readonly locations: readonly WorkloadLocation[];
  readonly catalog: WorkloadCatalog;
  readonly toCurrency: CurrencyConverter;
  readonly notes: ResolveNotes;
}

/** The transfer prices that this workload needs, and no others (contract 2.10.12). */
export function resolveTransferPrices(source: TransferSource): TransferPrices {
  return { crossRegion: crossRegionPrices(source), crossZone: crossZonePrices(source) };
}

/** Replication leaves the first location for every other one, where data is written and copied between regions. */
function crossRegionPrices({
  components,
  locations,
  catalog,
  toCurrency,
  notes,
}: TransferSource): TransferPrices['crossRegion'] {
  const [from, ...others] = locations.map(({ location }) => location);
  if (from === undefined || !components.some(isReplicatedBetweenRegions)) return [];
  return others.flatMap((to) => {
    const found = catalog.crossRegionPrice({ from, to });
    if (found === null) {
      const remedy = `{ crossRegionPerGib: "0.02", from: ${from}, to: ${to} }`;
      return missingPrice(notes, `from ${from} to ${to}`, remedy);
    }
    const { price, origin } = toCurrency(found);
    return [{ from, to, pricePerGib: price, priceOrigin: origin }];
  });
}

function isReplicatedBetweenRegions(component: WorkloadComponent): boolean {
  if (component.kind !== 'data' || component.regionReplication === 'NONE') return false;
  return decimal(component.writesPerSecond).times(decimal(component.bytesPerWrite)).gt(0);
}

/** Calls cross zones where a component says how many bytes a call carries and the location has two zones or more. */
function crossZonePrices({
  components,
  locations,
  catalog,
  toCurrency,
  notes,
}: TransferSource): TransferPrices['crossZone'] {
  if (!components.some((component) => 'bytesPerCall' in component && decimal(component.bytesPerCall).gt(0))) return [];
  return locations.flatMap(({ location, zones }) => {
    if (zones < 2) return [];
    const found = catalog.crossZonePrice(location);
    if (found === null) {
      return missingPrice(
        notes,
        `between the zones of ${location}`,
        `{ crossZonePerGib: "0.01", location: ${location} }`,
      );
    }
    const { price, origin } = toCurrency(found);
    return [{ location, pricePerGib: price, billedDirections: found.billedDirections, priceOrigin: origin }];
  });
}

function missingPrice(notes: ResolveNotes, traffic: string, remedy: string): [] {
  notes.problems.push({
    path: ['priceOverrides'],
    code: 'PRICE_MISSING',
    message: `The catalogue has no price for traffic ${traffic}.`,
    expected: `an own price: priceOverrides: [${remedy}]`,
  });
  return [];
}
