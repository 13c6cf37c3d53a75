import type { RegionFact } from '@headroom/catalog';
import type { CommandContext } from '../command-line/command-context.js';
import { EXIT_CODES, type ExitCode } from '../command-line/exit-code.js';
import { openCatalogFolder } from '../input/open-catalog-folder.js';
import { jsonText } from '../terminal/json-text.js';
import { tableText } from '../terminal/table-text.js';
import { providerOf } from './catalog-query.js';
import { type CatalogColumn, catalogTable } from './catalog-table.js';

/** What `headroom catalog regions` is asked. */
export interface RegionsRequest {
  readonly provider?: string;
  readonly json?: true;
  readonly catalog?: string;
}

/** Lists the regions of one cloud or of all. */
export async function regions(
  { provider: name, json, catalog: folder }: RegionsRequest,
  context: CommandContext,
): Promise<ExitCode> {
  const provider = providerOf(name);
  const catalog = await openCatalogFolder(folder);
  const entries = catalog.regions(provider === undefined ? {} : { provider });
  const table = catalogTable({ title: 'Regions', columns: COLUMNS, entries });
  context.print(json === true ? jsonText(entries) : `${tableText(table, context)}\n`);
  return EXIT_CODES.OK;
}

const COLUMNS: readonly CatalogColumn<RegionFact>[] = [
  { header: 'Location', align: 'LEFT', priority: 1, text: ({ location }) => location },
  { header: 'Name', align: 'LEFT', priority: 2, text: ({ displayName }) => displayName },
  { header: 'Zones', align: 'RIGHT', priority: 1, text: ({ zones }) => zones },
  { header: 'Pair', align: 'LEFT', priority: 2, text: ({ pair }) => pair },
  { header: 'Geography', align: 'LEFT', priority: 2, text: ({ geography }) => geography },
  { header: 'As of', align: 'LEFT', priority: 3, text: ({ date }) => date },
  { header: 'Source', align: 'LEFT', priority: 4, text: ({ source }) => source },
];
