import { existsSync, writeFileSync } from 'node:fs';
import { openCatalog } from '@headroom/catalog/node';
import { validateDocument } from '@headroom/planner';
import { BadInput } from '../command-line/bad-input.js';
import type { CommandContext } from '../command-line/command-context.js';
import { EXIT_CODES, type ExitCode } from '../command-line/exit-code.js';
import { problemLine } from '../input/problem-line.js';
import { reasonOf } from '../input/read-document-text.js';
import { printable } from '../terminal/printable.js';
import { answerLines } from './answer-lines.js';
import { askWorkload } from './ask-workload.js';
import { lineAsker } from './line-asker.js';
import type { Asker } from './question.js';
import { workloadDocument } from './workload-document.js';

/** What `headroom init` is asked. */
export interface InitRequest {
  readonly file: string;
  readonly force?: true;
}

/** Writes a first workload document from answers; what it writes can be planned. */
export async function init({ file, force }: InitRequest, context: CommandContext): Promise<ExitCode> {
  const label = printable(file);
  // Asked before the questions: nobody answers them for nothing.
  if (force !== true && existsSync(file)) throw new BadInput([`${label}: is there already; --force writes over it.`]);
  const catalog = openCatalog();
  const asker = await askerFor(context);
  const text = workloadDocument(await askWorkload(asker.ask, catalog).finally(asker.close));
  const problems = validateDocument({ text, catalog });
  if (problems.length > 0) {
    const lines = problems.map((problem) => problemLine(problem, { label, paint: context.notePaint }));
    throw new BadInput(['init: these answers make no workload that can be planned; nothing was written.', ...lines]);
  }
  write(file, { text, label, flag: force === true ? 'w' : 'wx' });
  context.print(`${label} is written. Plan it with: headroom plan ${label}\n`);
  return EXIT_CODES.OK;
}

async function askerFor({ printNote }: CommandContext): Promise<Asker> {
  const { stdin, stdout } = process;
  if (stdin.isTTY && stdout.isTTY) {
    const { terminalAsker } = await import('./terminal-asker.js');
    return terminalAsker();
  }
  return lineAsker({ lines: answerLines(stdin), printNote, close: () => stdin.destroy() });
}

interface WrittenFile {
  readonly text: string;
  readonly label: string;
  /** `wx` where a file must not be there. */
  readonly flag: 'w' | 'wx';
}

function write(file: string, { text, label, flag }: WrittenFile): void {
  try {
    writeFileSync(file, text, { flag });
  } catch (error) {
    throw new BadInput([`${label}: ${reasonOf(error).replace('read', 'written')}`]);
  }
}
