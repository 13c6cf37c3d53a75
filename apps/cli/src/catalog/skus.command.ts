import { type Catalog, type Provider, PROVIDERS, type SkuFact, type SkuFilter } from '@headroom/catalog';
import { BadInput, didYouMean } from '../command-line/bad-input.js';
import type { CommandContext } from '../command-line/command-context.js';
import { EXIT_CODES, type ExitCode } from '../command-line/exit-code.js';
import { openCatalogFolder } from '../input/open-catalog-folder.js';
import { jsonText } from '../terminal/json-text.js';
import { printable } from '../terminal/printable.js';
import { tableText } from '../terminal/table-text.js';
import { providerOf, regionOf } from './catalog-query.js';
import { type CatalogColumn, catalogTable } from './catalog-table.js';

/** What `headroom catalog skus` is asked. */
export interface SkusRequest {
  readonly provider?: string;
  /** `azure/eastus`, or `eastus` with a provider. */
  readonly region?: string;
  readonly family?: string;
  readonly json?: true;
  readonly catalog?: string;
}

/** A size, with its price where a region is asked for. */
type ListedSku = SkuFact & { readonly pricePerHour: string | null };

/** Lists the sizes of a cloud, of a region with their prices, or of a family. */
export async function skus(request: SkusRequest, context: CommandContext): Promise<ExitCode> {
  const catalog = await openCatalogFolder(request.catalog);
  const entries = listedSkus(request, catalog);
  const table = catalogTable({ title: 'Sizes', columns: COLUMNS, entries });
  context.print(request.json === true ? jsonText(entries) : `${tableText(table, context)}\n`);
  return EXIT_CODES.OK;
}

function listedSkus({ provider: name, region: place, family }: SkusRequest, catalog: Catalog): readonly ListedSku[] {
  const asked = providerOf(name);
  const region = place === undefined ? undefined : regionOf(catalog, qualified(place, asked));
  const provider = region?.provider ?? asked;
  const providers = provider === undefined ? PROVIDERS : [provider];
  const filter: SkuFilter = region === undefined ? {} : { pricedInRegion: region.name };
  const all = providers.flatMap((cloud) => catalog.skus(cloud, filter));
  const found = family === undefined ? all : all.filter((fact) => isFamily(fact, family));
  if (family !== undefined && found.length === 0) throw unknownFamily(family, all);
  return found.map((fact) => ({ ...fact, pricePerHour: priceAt(catalog, fact, region?.location) }));
}

function qualified(region: string, provider: Provider | undefined): string {
  return provider === undefined || region.includes('/') ? region : `${provider}/${region}`;
}

function isFamily({ family }: SkuFact, wanted: string): boolean {
  return family?.toLowerCase() === wanted.toLowerCase();
}

function unknownFamily(family: string, facts: readonly SkuFact[]): BadInput {
  const families = [...new Set(facts.flatMap((fact) => fact.family ?? []))];
  const near = families.filter((known) => known.toLowerCase().includes(family.toLowerCase())).slice(0, 3);
  const known = near.length > 0 ? didYouMean(near) : `; there are ${families.slice(0, 20).join(', ')}`;
  return new BadInput([`catalog: there is no family ${printable(family)} here${known}`]);
}

function priceAt(catalog: Catalog, { sku }: SkuFact, location: string | undefined): string | null {
  if (location === undefined) return null;
  const price = catalog.computePrice({ location, sku });
  return price.ok ? price.pricePerHour : null;
}

const COLUMNS: readonly CatalogColumn<ListedSku>[] = [
  { header: 'Size', align: 'LEFT', priority: 1, text: ({ sku }) => sku },
  { header: 'Cloud', align: 'LEFT', priority: 2, text: ({ provider }) => provider },
  { header: 'Family', align: 'LEFT', priority: 2, text: ({ family }) => family },
  { header: 'Kind', align: 'LEFT', priority: 2, text: ({ category }) => category },
  { header: 'Processor', align: 'LEFT', priority: 3, text: ({ arch }) => arch },
  { header: 'vCPU', align: 'RIGHT', priority: 2, text: ({ vcpu }) => vcpu },
  { header: 'GiB', align: 'RIGHT', priority: 2, text: ({ memoryGiB }) => memoryGiB },
  { header: 'USD per hour', align: 'RIGHT', priority: 2, text: ({ pricePerHour }) => pricePerHour },
];
