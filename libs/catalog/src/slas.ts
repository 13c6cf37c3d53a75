import { type Citation, citeKey, plainDate } from './citation.js';
import type { RecoveryObjectiveRow, SlaRow, SlasFile } from './catalog-files.js';
import { type CatalogLayer, type CatalogLayers, type Origin, mergeLayers } from './layers.js';
import { ratioOfPercent } from './percent-ratio.js';
import { type Provider, providersOf } from './provider.js';
import { type Confidence, confidenceOf } from './transfer-price.js';

/** An availability that a provider promises for a service in one configuration. */
export interface SlaFact extends Citation {
  readonly provider: Provider;
  readonly service: string;
  readonly configuration: string;
  /** What is promised: `monthly uptime`, or `read availability` and `write availability` in rows of their own. */
  readonly metric: string;
  /** The promise as a ratio text (`"0.9999"`); null where the provider promises nothing. */
  readonly availability: string | null;
  /** The promise as the source has it, in percent; null as above. */
  readonly monthlyUptimePercent: string | null;
  readonly confidence: Confidence;
  readonly note: string | null;
  readonly origin: Origin;
}

/** The promise of a router: always one, as a ratio text. */
export interface RouterSla extends SlaFact {
  readonly availability: string;
}

/** What a service documents about recovery: `null` where it says nothing. */
export interface RecoveryObjective extends Citation {
  readonly provider: Provider;
  readonly service: string;
  readonly configuration: string;
  readonly rpoSeconds: number | null;
  readonly rtoSeconds: number | null;
  /** The recovery point in words, where a number does not say it. */
  readonly rpoText: string | null;
  readonly origin: Origin;
}

/** Which promises to list; texts match in any case. Without a provider the files of all clouds are read. */
export interface SlaFilter {
  readonly provider?: Provider;
  readonly service?: string;
}

/** One promise by its full name; `metric` where a configuration has one per read and write. */
export interface SlaQuery {
  readonly provider: Provider;
  readonly service: string;
  readonly configuration: string;
  readonly metric?: string;
}

/** The health-checked router of each cloud that a plan assumes where the document names none (contract 1, `router`). */
const ROUTERS: Readonly<Record<Provider, Omit<SlaQuery, 'provider'>>> = {
  azure: { service: 'Traffic Manager', configuration: 'any' },
  aws: { service: 'Route 53', configuration: 'hosted zones' },
  gcp: { service: 'Cloud Load Balancing', configuration: 'Premium network tier' },
};

/** The promises that fulfil the filter; an own one replaces the shipped one of the same name. */
export function listSlas(layers: CatalogLayers, filter: SlaFilter = {}): readonly SlaFact[] {
  return slaRecords(layers, filter).map(slaFact);
}

/** The promise with this name; undefined where there is none. */
export function findSla(layers: CatalogLayers, query: SlaQuery): SlaFact | undefined {
  const found = slaRecords(layers, query).find(
    ({ row }) =>
      isSameText(row.configuration, query.configuration) &&
      (query.metric === undefined || isSameText(metricOf(row), query.metric)),
  );
  return found && slaFact(found);
}

/** The promise of the router that a plan assumes. Throws where the catalogue lacks it: the shipped one has all three. */
export function findRouterSla(layers: CatalogLayers, provider: Provider): RouterSla {
  const sla = findSla(layers, { provider, ...ROUTERS[provider] });
  if (sla === undefined || sla.availability === null) {
    throw new Error(`The catalogue has no service level for the router of ${provider}: ${ROUTERS[provider].service}`);
  }
  return { ...sla, availability: sla.availability };
}

/** Documented recovery objectives, of one cloud or of all. */
export function listRecoveryObjectives(layers: CatalogLayers, filter: SlaFilter = {}): readonly RecoveryObjective[] {
  return providersOf(filter)
    .flatMap((provider) =>
      mergeLayers(layers, {
        entries: (layer) => objectivesOfLayer(layer, provider),
        identity: ({ service, configuration }) => [service, configuration].join('|').toLowerCase(),
      }),
    )
    .filter(({ service }) => filter.service === undefined || isSameText(service, filter.service));
}

interface SlaRecord {
  readonly provider: Provider;
  readonly layer: CatalogLayer;
  readonly file: SlasFile;
  readonly row: SlaRow;
}

function slaRecords(layers: CatalogLayers, filter: SlaFilter): readonly SlaRecord[] {
  return providersOf(filter)
    .flatMap((provider) =>
      mergeLayers(layers, {
        entries: (layer) => recordsOfLayer(layer, provider),
        identity: ({ row }) => [row.service, row.configuration, metricOf(row)].join('|').toLowerCase(),
      }),
    )
    .filter(({ row }) => filter.service === undefined || isSameText(row.service, filter.service));
}

function recordsOfLayer(layer: CatalogLayer, provider: Provider): readonly SlaRecord[] {
  const file = layer.table<SlasFile>(provider, 'slas') ?? {};
  return (file.rows ?? []).map((row) => ({ provider, layer, file, row }));
}

function metricOf(row: SlaRow): string {
  return row.metric ?? 'monthly uptime';
}

function slaFact({ provider, layer, file, row }: SlaRecord): SlaFact {
  return {
    provider,
    service: row.service,
    configuration: row.configuration,
    metric: metricOf(row),
    availability: row.monthlyUptimePercent === null ? null : ratioOfPercent(row.monthlyUptimePercent),
    monthlyUptimePercent: row.monthlyUptimePercent,
    confidence: confidenceOf(row.confidence),
    note: row.note ?? null,
    origin: layer.origin,
    ...citeSla(file, row),
  };
}

function citeSla(file: SlasFile, row: SlaRow): Citation {
  const cited = citeKey(file.sources, row.source);
  return { source: cited.source, date: plainDate(row.sourceDate) ?? cited.date };
}

function objectivesOfLayer(layer: CatalogLayer, provider: Provider): readonly RecoveryObjective[] {
  const file = layer.table<SlasFile>(provider, 'slas');
  return (file?.recoveryObjectives ?? []).map((row: RecoveryObjectiveRow) => ({
    provider,
    service: row.service,
    configuration: row.configuration,
    rpoSeconds: row.rpoSeconds ?? null,
    rtoSeconds: row.rtoSeconds ?? null,
    rpoText: row.rpoText ?? null,
    origin: layer.origin,
    ...citeKey(file?.sources, row.source),
  }));
}

function isSameText(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
