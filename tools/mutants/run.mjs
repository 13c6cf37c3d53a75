import { availableParallelism } from 'node:os';
import { ALL_MUTANTS } from './all-mutants.mjs';
import { tryMutant } from './try-mutant.mjs';

// Plants every mutant, or those whose name or file contains a word (`npm run mutants -- pool`), and shows who survives.

const word = process.argv[2] ?? '';
const chosen = ALL_MUTANTS.filter(({ name, file }) => `${name} ${file}`.includes(word));
const queue = [...chosen];
/** @type {Map<import('./mutant.mjs').Mutant, string>} */
const outcomes = new Map();

await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));

const width = Math.max(...chosen.map(({ file }) => file.length));
for (const mutant of chosen) {
  process.stdout.write(`${(outcomes.get(mutant) ?? '').padEnd(15)} ${mutant.file.padEnd(width)}  ${mutant.name}\n`);
}
const killed = [...outcomes.values()].filter((outcome) => outcome === 'KILLED').length;
process.stdout.write(`${killed} of ${chosen.length} mutants killed\n`);
process.exitCode = killed === chosen.length && chosen.length > 0 ? 0 : 1;

async function work() {
  for (let mutant = queue.shift(); mutant !== undefined; mutant = queue.shift()) {
    outcomes.set(mutant, await tryMutant(mutant));
  }
}
