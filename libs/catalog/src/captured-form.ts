import { type CatalogSource, type CatalogTable, memoizedSource, tableFile } from './catalog-source.js';
import type { SourceRecords } from './catalog-files.js';
import { PROVIDERS, type Provider } from './provider.js';

/** The six files in which prices are captured, and in which an own catalogue is written; any of them may be missing. */
export const CAPTURED_FILES = [
  'azure.json',
  'aws.json',
  'gcp.json',
  'slas.json',
  'limits.json',
  'transfer.json',
] as const;

interface CapturedRow {
  readonly provider?: string;
  readonly kind?: string;
  readonly source?: string | readonly string[];
  readonly alsoIn?: readonly string[];
}

type CapturedRows = CapturedRow | readonly CapturedRow[];

type CapturedFile = Readonly<Record<string, unknown>> & {
  readonly notes?: readonly string[];
  readonly sources?: SourceRecords;
};

type SplitTable = Exclude<CatalogTable, 'compute' | 'coordinates'>;

const CAPTURED_FILE_OF: Readonly<Record<SplitTable, string>> = {
  transfer: 'transfer.json',
  egress: 'transfer.json',
  storage: 'transfer.json',
  network: 'transfer.json',
  databases: 'transfer.json',
  platform: 'transfer.json',
  slas: 'slas.json',
  limits: 'limits.json',
};

/** The tables of `limits.json` that have no provider in their rows: all of them are of Azure services. */
const AZURE_LIMIT_TABLES = [
  'snatDefaultPortsByPoolSize',
  'vpnGatewaySkus',
  'expressRouteGatewaySkus',
  'storageRedundancy',
] as const;

/**
 * Shows a catalogue of the captured form (six files, several clouds in one file) as one file per cloud and table.
 * `azure.json` and the like, and `azure-coordinates.json`, are the same in both forms.
 */
export function capturedFormSource(source: CatalogSource): CatalogSource {
  const captured = memoizedSource(source);
  return {
    read(file) {
      const wanted = SPLIT_FILES.get(file);
      if (wanted === undefined) return captured.read(file);
      const content = captured.read(CAPTURED_FILE_OF[wanted.table]) as CapturedFile | undefined;
      return content === undefined ? undefined : splitTable(content, wanted);
    },
  };
}

interface SplitFile {
  readonly provider: Provider;
  readonly table: SplitTable;
}

/** Every file of the split form that is cut out of a captured file. */
export const SPLIT_FILES: ReadonlyMap<string, SplitFile> = new Map(
  PROVIDERS.flatMap((provider) =>
    (Object.keys(CAPTURED_FILE_OF) as SplitTable[]).map(
      (table) => [tableFile(provider, table), { provider, table }] as const,
    ),
  ),
);

function splitTable(content: CapturedFile, { provider, table }: SplitFile): unknown {
  const rows = rowsOf(content, LIST_OF[table], provider).filter((row) => belongsTo(table, row));
  const more = moreTables(content, { provider, table });
  const keys = [...rows, ...Object.values(more).flat()].flatMap(sourceKeys);
  return {
    provider,
    notes: content.notes,
    sources: pickSources(content.sources ?? {}, keys),
    rows: rows.map(withoutProvider),
    ...more,
  };
}

function moreTables(content: CapturedFile, { provider, table }: SplitFile): Readonly<Record<string, CapturedRows>> {
  if (table === 'slas') {
    return { recoveryObjectives: rowsOf(content, 'recoveryObjectives', provider).map(withoutProvider) };
  }
  if (table !== 'limits' || provider !== 'azure') return {};
  return Object.fromEntries(
    AZURE_LIMIT_TABLES.filter((name) => content[name] !== undefined).map((name) => [
      name,
      content[name] as CapturedRow,
    ]),
  );
}

/** The list of the captured file that holds the rows of a table. */
const LIST_OF: Readonly<Record<SplitTable, string>> = {
  transfer: 'dataTransfer',
  egress: 'dataTransfer',
  storage: 'storage',
  network: 'network',
  databases: 'databases',
  platform: 'platform',
  slas: 'slas',
  limits: 'facts',
};

const INTERNET_EGRESS = 'internet-egress';

function belongsTo(table: SplitTable, row: CapturedRow): boolean {
  if (table === 'egress') return row.kind === INTERNET_EGRESS;
  return table !== 'transfer' || row.kind !== INTERNET_EGRESS;
}

function rowsOf(content: CapturedFile, list: string, provider: Provider): readonly CapturedRow[] {
  return ((content[list] ?? []) as readonly CapturedRow[]).filter((row) => row.provider === provider);
}

function withoutProvider(row: CapturedRow): CapturedRow {
  return Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'provider'));
}

function sourceKeys(row: CapturedRow): readonly string[] {
  return [...(row.source === undefined ? [] : [row.source].flat()), ...(row.alsoIn ?? [])];
}

function pickSources(sources: SourceRecords, keys: readonly string[]): SourceRecords {
  const wanted = new Set(keys);
  return Object.fromEntries(Object.entries(sources).filter(([key]) => wanted.has(key)));
}
