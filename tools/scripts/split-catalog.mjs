/**
 * Writes the shipped catalogue from a folder of the captured form (azure.json, aws.json, gcp.json, slas.json,
 * limits.json, transfer.json): one file per cloud and table, so that a plan of one location reads a few small files.
 *
 *   node tools/scripts/split-catalog.mjs <captured folder>
 *
 * The coordinates and the attributions in libs/catalog/data are kept by hand.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { progress, workspaceRoot } from './set-up.mjs';

/** Which source of a file its prices and its region facts come from; the captured files say it in their notes only. */
const SOURCES_OF = {
  azure: {
    priceSources: { '*': { source: 'karpaz' } },
    // swedensouth is in the price list and not in the region list.
    regionSources: { '*': { source: 'avm' }, swedensouth: { source: 'karpaz' } },
  },
  aws: {
    priceSources: {
      '*': { source: 'coroot' },
      'us-east-1': { source: 'karpaws', path: 'pkg/providers/pricing/zz_generated.pricing_aws.go' },
      'us-gov-east-1': { source: 'karpaws', path: 'pkg/providers/pricing/zz_generated.pricing_aws_us_gov.go' },
      'us-gov-west-1': { source: 'karpaws', path: 'pkg/providers/pricing/zz_generated.pricing_aws_us_gov.go' },
    },
    // The regions whose zones are not known come from the list of display names.
    regionSources: {
      '*': { source: 'awsreg' },
      'ap-south-2': { source: 'infra' },
      'ap-southeast-4': { source: 'infra' },
      'eu-central-2': { source: 'infra' },
      'eu-south-2': { source: 'infra' },
      'il-central-1': { source: 'infra' },
      'me-central-1': { source: 'infra' },
    },
  },
  gcp: {
    priceSources: { '*': { source: 'gcosts', path: 'pricing.yml' } },
    regionSources: { '*': { source: 'gcosts', path: 'tools/zones.csv', date: '2023-03-30' } },
  },
};

/** Sources whose captured record tells a reader nothing: what they are called in the data. */
const RENAMED_SOURCES = {
  guide: {
    kind: 'Azure Well-Architected Framework, RE:05: Architecture strategies for designing for redundancy',
    date: '2025-08-13',
  },
};

const [captured] = process.argv.slice(2);
if (captured === undefined) {
  progress('usage: node tools/scripts/split-catalog.mjs <captured folder>');
  process.exit(2);
}

const { PROVIDERS, SPLIT_FILES, capturedFormSource, tableFile } = await catalogModule();
const source = capturedFormSource({
  read: (/** @type {string} */ file) => JSON.parse(readFileSync(join(captured, file), 'utf8')),
});

for (const provider of /** @type {(keyof typeof SOURCES_OF)[]} */ (PROVIDERS)) {
  const { regions, compute, ...head } = source.read(tableFile(provider, 'compute'));
  write(tableFile(provider, 'compute'), { ...head, ...SOURCES_OF[provider], regions, compute });
}
for (const file of SPLIT_FILES.keys()) {
  const content = source.read(file);
  const renamed = Object.entries(RENAMED_SOURCES).filter(([key]) => key in content.sources);
  write(file, { ...content, sources: { ...content.sources, ...Object.fromEntries(renamed) } });
}

/** The rule of the split is the catalogue's own: an own catalogue is read by it at run time. */
async function catalogModule() {
  const bundle = await build({
    stdin: {
      contents:
        "export * from './captured-form.js'; export * from './provider.js'; export * from './catalog-source.js';",
      resolveDir: `${workspaceRoot}libs/catalog/src`,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const text = bundle.outputFiles.map((file) => file.text).join('');
  return import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}

/**
 * One entry of a list or table per line: small, and a change of one price is a change of one line.
 * @param {string} file
 * @param {Record<string, unknown>} content
 */
function write(file, content) {
  const parts = Object.entries(content)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${JSON.stringify(key)}: ${lines(value)}`);
  writeFileSync(join(workspaceRoot, 'libs/catalog/data', file), `{\n${parts.join(',\n')}\n}\n`);
}

/** @param {unknown} value @returns {string} */
function lines(value) {
  if (Array.isArray(value))
    return value.length === 0 ? '[]' : `[\n${value.map((entry) => JSON.stringify(entry)).join(',\n')}\n]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return block(
    Object.entries(value).map(([key, entry]) => `${JSON.stringify(key)}: ${JSON.stringify(entry)}`),
    '{}',
  );
}

/** @param {string[]} entries @param {string} brackets */
function block(entries, brackets) {
  return entries.length === 0 ? brackets : `${brackets.charAt(0)}\n${entries.join(',\n')}\n${brackets.charAt(1)}`;
}
