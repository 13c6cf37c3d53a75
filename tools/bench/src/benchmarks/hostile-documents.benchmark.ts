import { writeFileSync } from 'node:fs';
import type { Benchmark, BenchmarkPlace, BenchmarkRow } from '../benchmark.js';
import { type ChildCommand, type ChildResult, runNode } from '../child-process.js';
import { HOSTILE_DOCUMENTS } from '../hostile-documents.js';
import { headroomPath } from '../headroom-command.js';
import { interleavedMedians } from '../interleaved.js';
import { boundedFigure } from '../row.js';

const MOST_MILLISECONDS = 1000;
const BAD_INPUT_EXIT_CODE = 2;
const ROUNDS = { warmUps: 0, counted: 3 };

/** Documents that no plan can be made of: each gets a list of problems, none a crash, a stack trace or a long wait. */
export const hostileDocuments: Benchmark = {
  name: 'hostile-documents',
  baseline: 'a Node process that reads the same bytes',
  bound: 'a list of problems within 1 s',
  run: async (place) => {
    const rows: BenchmarkRow[] = [];
    for (const [index, [name, text]] of Object.entries(HOSTILE_DOCUMENTS).entries()) {
      const path = `${place.scratch}hostile-${String(index)}.yaml`;
      writeFileSync(path, text);
      rows.push(await documentRow(place, { subject: name, command: planOf(place, [path]), path }));
      if (name === '10 MB') {
        const command = { ...planOf(place, ['-']), stdinPath: path };
        rows.push(await documentRow(place, { subject: `${name}, standard input`, command, path }));
      }
    }
    return rows;
  },
};

interface HostileCase {
  readonly subject: string;
  readonly command: ChildCommand;
  readonly path: string;
}

async function documentRow({ root }: BenchmarkPlace, { subject, command, path }: HostileCase): Promise<BenchmarkRow> {
  const reading = { cwd: root, args: ['-e', `require('node:fs').readFileSync(${JSON.stringify(path)})`] };
  const results: ChildResult[] = [];
  const found = await interleavedMedians(
    {
      plan: async () => {
        const result = await runNode(command);
        results.push(result);
        return result.milliseconds;
      },
      reading: async () => (await runNode(reading)).milliseconds,
    },
    ROUNDS,
  );
  const row = boundedFigure({ subject, figure: found.plan, baseline: found.reading, unit: 'ms' }, MOST_MILLISECONDS);
  const isAnswered = results.every(listsProblems);
  return { ...row, isWithinBound: row.isWithinBound && isAnswered, bound: `${row.bound}, problems listed` };
}

function planOf({ root }: BenchmarkPlace, args: readonly string[]): ChildCommand {
  return { cwd: root, args: [headroomPath(root), 'plan', ...args] };
}

/** Every line of the answer is a problem, and none of it a stack trace. */
function listsProblems({ exitCode, stdout, stderr }: ChildResult): boolean {
  const lines = `${stdout}${stderr}`.split('\n').filter((line) => line.trim() !== '');
  const isTrace = lines.some((line) => /^\s+at .+[:(]/.test(line));
  return exitCode === BAD_INPUT_EXIT_CODE && lines.length > 0 && !isTrace;
}
