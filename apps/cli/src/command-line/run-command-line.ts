import { CommanderError } from 'commander';
import { printable } from '../terminal/printable.js';
import { isBadInput } from './bad-input.js';
import { type CommandContext, processContext } from './command-context.js';
import { EXIT_CODES, type ExitCode } from './exit-code.js';
import { headroomCommand } from './headroom-command.js';

/** Runs a command line and says how it went. Never throws. */
export async function runCommandLine(args: readonly string[]): Promise<ExitCode> {
  const context = processContext();
  let exitCode: ExitCode = EXIT_CODES.OK;
  const end = (code: ExitCode) => {
    exitCode = code;
  };
  try {
    await headroomCommand({ context, end }).parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    return failure(error, context);
  }
}

function failure(error: unknown, { printNote, notePaint }: CommandContext): ExitCode {
  // Commander has printed the help that was asked for, or what is wrong with the arguments.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_CODES.OK : EXIT_CODES.BAD_INPUT;
  if (isBadInput(error)) {
    printNote(error.lines.join('\n'));
    return EXIT_CODES.BAD_INPUT;
  }
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  printNote(`${notePaint.red('headroom has a fault')}: ${printable(text)}`);
  printNote('Please report it with the document. HEADROOM_DEBUG=1 shows where it happened.');
  if (process.env['HEADROOM_DEBUG'] === '1' && error instanceof Error) printNote(error.stack ?? '');
  return EXIT_CODES.FAULT;
}
