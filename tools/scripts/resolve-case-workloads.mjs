/**
 * Writes `libs/report/src/fixtures/case-workloads.json`: the reference cases and the examples as the planner resolves
 * them, one a line, for the test that every number explains itself. Run it after `npm run build` whenever the shape of
 * a resolved workload changes.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { openCatalog } from '@headroom/catalog/node';
import { prepareWorkload } from '@headroom/planner';

const root = fileURLToPath(new URL('../../', import.meta.url));
const examples = join(root, 'examples');
const catalog = openCatalog();

/** @typedef {{ id: string, source: { input: unknown } | { text: string } }} Source */

/**
 * The reference cases of core and the documents of `examples/`, each with what `prepareWorkload` reads.
 *
 * @returns {readonly Source[]}
 */
function sources() {
  /** @type {readonly { id: string, workload: unknown }[]} */
  const cases = JSON.parse(readFileSync(join(root, 'libs/core/cases/plans.json'), 'utf8'));
  const documents = readdirSync(examples).filter((name) => name.endsWith('.yaml'));
  return [
    ...cases.map(({ id, workload }) => ({ id, source: { input: workload } })),
    ...documents.map((name) => ({
      id: `example-${basename(name, '.yaml')}`,
      source: { text: readFileSync(join(examples, name), 'utf8') },
    })),
  ];
}

/** @param {Source} document */
function resolved({ id, source }) {
  const prepared = prepareWorkload({ ...source, catalog });
  if (!prepared.ok) throw new Error(`${id} does not plan: ${JSON.stringify(prepared.problems)}`);
  const { workload, assumptions, catalog: stamp } = prepared;
  return JSON.stringify({ id, workload, assumptions, catalog: stamp });
}

const lines = sources().map(resolved);
writeFileSync(join(root, 'libs/report/src/fixtures/case-workloads.json'), `[\n${lines.join(',\n')}\n]\n`);
