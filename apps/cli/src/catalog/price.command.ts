import { type Catalog, isProvider, type NoComputePrice, parseLocation, type RegionPrice } from '@headroom/catalog';
import { BadInput } from '../command-line/bad-input.js';
import type { CommandContext } from '../command-line/command-context.js';
import { EXIT_CODES, type ExitCode } from '../command-line/exit-code.js';
import { openCatalogFolder } from '../input/open-catalog-folder.js';
import { jsonText } from '../terminal/json-text.js';
import { printable } from '../terminal/printable.js';
import { tableText } from '../terminal/table-text.js';
import { unknownRegion, unknownSku } from './catalog-query.js';
import { type CatalogColumn, catalogTable } from './catalog-table.js';

/** What `headroom catalog price` is asked. */
export interface PriceRequest {
  /** `azure/eastus`, or `azure` for every region that has a price. */
  readonly place: string;
  readonly sku: string;
  readonly json?: true;
  readonly catalog?: string;
}

/** The price of a size with its source and date: in one region, or in every region of a cloud. */
export async function price(
  { json, catalog: folder, ...question }: PriceRequest,
  context: CommandContext,
): Promise<ExitCode> {
  const catalog = await openCatalogFolder(folder);
  const place = question.place.toLowerCase();
  const prices = isProvider(place)
    ? pricesInCloud(catalog, { provider: place, sku: question.sku })
    : priceInRegion(catalog, { location: place, sku: question.sku });
  const table = catalogTable({ title: 'Prices', columns: COLUMNS, entries: prices });
  context.print(json === true ? jsonText(prices) : `${tableText(table, context)}\n`);
  return EXIT_CODES.OK;
}

/** A price as it is listed, with the size that it is for. */
type ListedPrice = RegionPrice & { readonly sku: string };

function pricesInCloud(catalog: Catalog, size: Parameters<Catalog['computePrices']>[0]): readonly ListedPrice[] {
  const prices = catalog.computePrices(size);
  if (prices.length === 0) throw unknownSku(catalog, size);
  return prices.map((found) => ({ sku: size.sku, ...found }));
}

function priceInRegion(
  catalog: Catalog,
  { location, sku }: { readonly location: string; readonly sku: string },
): readonly ListedPrice[] {
  const answer = catalog.computePrice({ location, sku });
  if (!answer.ok) throw noPrice(catalog, answer, { location, sku });
  const { pricePerHour, source, date, origin } = answer;
  return [{ sku, location, pricePerHour, source, date, origin }];
}

function noPrice(
  catalog: Catalog,
  { code, regionsWithPrice }: NoComputePrice,
  { location, sku }: { readonly location: string; readonly sku: string },
): BadInput {
  const provider = parseLocation(location)?.provider;
  if (code === 'UNKNOWN_REGION' || provider === undefined) return unknownRegion(catalog, location);
  if (code === 'UNKNOWN_SKU') return unknownSku(catalog, { provider, sku });
  const shown = regionsWithPrice.slice(0, 5).join(', ');
  const more = regionsWithPrice.length > 5 ? `; headroom catalog price ${provider} ${sku} lists all` : '';
  return new BadInput([`catalog: there is no price of ${printable(sku)} in ${location}; there is in ${shown}${more}`]);
}

const COLUMNS: readonly CatalogColumn<ListedPrice>[] = [
  { header: 'Location', align: 'LEFT', priority: 1, text: ({ location }) => location },
  { header: 'Size', align: 'LEFT', priority: 1, text: ({ sku }) => sku },
  { header: 'USD per hour', align: 'RIGHT', priority: 1, text: ({ pricePerHour }) => pricePerHour },
  { header: 'As of', align: 'LEFT', priority: 1, text: ({ date }) => date },
  { header: 'Source', align: 'LEFT', priority: 1, text: ({ source }) => source },
];
