// The whole namespace, so that a bundler can leave out what is not used (most of it: texts in forty languages).
import * as z from 'zod';
import type { CatalogSource } from './catalog-source.js';
import { CAPTURED_FILES } from './captured-form.js';
import { PROVIDERS } from './provider.js';

/** What is wrong with a file of an own catalogue. */
export interface OwnCatalogProblem {
  readonly file: string;
  /** The way to the value: `compute[3].prices.eastus`; empty for the file as a whole. */
  readonly path: string;
  /** What would be right, in the words of the check. */
  readonly expected: string;
}

const price = z.string().regex(/^\d+(\.\d+)?$/, 'a price as a decimal text in quotes, such as "0.192"');
const prices = z.record(z.string(), price);
const percent = z.string().regex(/^\d+(\.\d+)?$/, 'a percentage as a decimal text in quotes, such as "99.95"');
const provider = z.enum(PROVIDERS);
const sources = z.record(z.string(), z.looseObject({})).optional();
const wholeCount = z.int().min(0);
const name = z.string().min(1);

const computeFile = z.looseObject({
  sources,
  regions: z.array(z.looseObject({ name, zones: wholeCount.nullish(), pair: z.string().nullish() })).optional(),
  compute: z
    .array(
      z.looseObject({
        sku: name,
        vcpu: z.number().positive().optional(),
        memoryGiB: z.number().positive().optional(),
        prices,
      }),
    )
    .optional(),
});

const coordinatesFile = z.looseObject({
  sources,
  regions: z
    .array(z.looseObject({ name, latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }))
    .optional(),
});

const resources = z
  .array(
    z
      .looseObject({
        provider,
        resourceType: name,
        item: name,
        unit: name,
        price: price.optional(),
        prices: prices.optional(),
      })
      .refine((row) => row.price !== undefined || row.prices !== undefined, 'a price, or prices by region'),
  )
  .optional();

const transferFile = z.looseObject({
  sources,
  dataTransfer: z
    .array(
      z.looseObject({
        provider,
        kind: z.enum(['cross-region', 'cross-zone', 'vnet-peering', 'internet-egress']),
        from: name,
        to: name,
        unit: name,
        price,
        billedDirections: z.literal([0, 1, 2]).optional(),
      }),
    )
    .optional(),
  storage: resources,
  network: resources,
  databases: resources,
  platform: resources,
});

const slasFile = z.looseObject({
  sources,
  slas: z
    .array(z.looseObject({ provider, service: name, configuration: name, monthlyUptimePercent: percent.nullable() }))
    .optional(),
  recoveryObjectives: z.array(z.looseObject({ provider, service: name, configuration: name })).optional(),
});

const limitsFile = z.looseObject({
  sources,
  facts: z
    .array(
      z.looseObject({
        provider,
        topic: name,
        name,
        value: z.union([z.number(), z.string(), z.record(z.string(), z.union([z.number(), z.string()]))]),
      }),
    )
    .optional(),
});

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  ...Object.fromEntries(PROVIDERS.map((cloud) => [`${cloud}.json`, computeFile])),
  ...Object.fromEntries(PROVIDERS.map((cloud) => [`${cloud}-coordinates.json`, coordinatesFile])),
  'transfer.json': transferFile,
  'slas.json': slasFile,
  'limits.json': limitsFile,
};

/**
 * Everything that is wrong with an own catalogue, file by file; empty when it can be used. A folder without any of the
 * known files is a problem as well: its values would win nowhere.
 */
export function findOwnCatalogProblems(source: CatalogSource): readonly OwnCatalogProblem[] {
  const contents = Object.keys(SCHEMAS).map((file) => ({ file, content: readFile(source, file) }));
  if (contents.every(({ content }) => content === undefined)) {
    return [{ file: '', path: '', expected: `at least one of ${CAPTURED_FILES.join(', ')}` }];
  }
  return contents.flatMap(({ file, content }) => (content === undefined ? [] : problemsOf(file, content)));
}

interface FileContent {
  readonly value?: unknown;
  readonly failure?: string;
}

function readFile(source: CatalogSource, file: string): FileContent | undefined {
  try {
    const value = source.read(file);
    return value === undefined ? undefined : { value };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

function problemsOf(file: string, { value, failure }: FileContent): readonly OwnCatalogProblem[] {
  if (failure !== undefined) return [{ file, path: '', expected: `a JSON file (${failure})` }];
  const checked = SCHEMAS[file]?.safeParse(value);
  return (checked?.error?.issues ?? []).map((issue) => ({ file, path: pathText(issue.path), expected: issue.message }));
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}
