import { readFileSync } from 'node:fs';
import { openCatalog } from '@headroom/catalog/node';
import { planDocument } from '@headroom/planner';

// A process that answers one large document: `node large-workload.program.mjs DOCUMENT CATALOGUE-FOLDER [survival]`.

const [, , documentPath = '', directory = '', survival] = process.argv;
const planned = planDocument({ text: readFileSync(documentPath, 'utf8'), catalog: openCatalog({ directory }) });
if (!planned.ok) throw new Error(planned.problems.map(({ message }) => message).join('\n'));
const { strategies, ...rest } = planned.evaluation;
const shown = survival === 'survival' ? strategies : strategies.map((plan) => ({ ...plan, survival: [] }));
process.stdout.write(`${String(JSON.stringify({ ...rest, strategies: shown }).length)}\n`);
