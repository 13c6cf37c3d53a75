import { isColored, type Paint, paintOf } from '../terminal/paint.js';
import { terminalWidth } from '../terminal/terminal-width.js';

/** What a command has of the world around it. */
export interface CommandContext {
  /** Writes to standard output: answers and nothing else. */
  readonly print: (text: string) => void;
  /** Writes a line to standard error: problems, questions and notes. */
  readonly printNote: (line: string) => void;
  /** Columns that a line of standard output may take. */
  readonly width: number;
  /** Colours for standard output. */
  readonly paint: Paint;
  /** Colours for standard error. */
  readonly notePaint: Paint;
}

/** Tells on standard error what the command itself, not its answer, has to say. */
export function teller({ printNote }: Pick<CommandContext, 'printNote'>): (line: string) => void {
  return (line) => printNote(`headroom: ${line}`);
}

/** The context of this process. */
export function processContext(): CommandContext {
  const { env, stdout, stderr } = process;
  return {
    print: (text) => {
      stdout.write(text);
    },
    printNote: (line) => {
      stderr.write(`${line}\n`);
    },
    width: terminalWidth({ env, columns: stdout.columns }),
    paint: paintOf(isColored({ env, isTerminal: stdout.isTTY })),
    notePaint: paintOf(isColored({ env, isTerminal: stderr.isTTY })),
  };
}
