import { Command } from 'commander';
import { addCatalogCommands } from './catalog-commands.js';
import type { CommandContext } from './command-context.js';
import { addDocumentCommands } from './document-commands.js';
import type { ExitCode } from './exit-code.js';
import { HELP } from './help-texts.js';
import { addPlanCommands } from './plan-commands.js';
import { addServerCommands } from './server-commands.js';
import { addTokenCommands } from './token-commands.js';

/** What commands are made with. What one needs is imported when it is asked for, so that each starts as fast as it can. */
export interface CommandTools {
  readonly context: CommandContext;
  /** Tells the caller of the command line how a command went. */
  readonly end: (exitCode: ExitCode) => void;
}

/** The command `headroom` with everything below it. */
export function headroomCommand(tools: CommandTools): Command {
  const { width, printNote } = tools.context;
  const headroom = new Command('headroom')
    .description(
      'Plans redundancy: how many replicas to run, where, at what cost, and what still works when some fail.',
    )
    .version(VERSION)
    .exitOverride()
    .configureOutput({
      getOutHelpWidth: () => width,
      getErrHelpWidth: () => width,
      outputError: (text) => {
        printNote(text.trimEnd().replace(/^error: /, 'headroom: '));
      },
    })
    .addHelpText('after', HELP.headroom);
  addPlanCommands(headroom, tools);
  addDocumentCommands(headroom, tools);
  addCatalogCommands(headroom, tools);
  addServerCommands(headroom, tools);
  addTokenCommands(headroom, tools);
  return headroom;
}

/** Of this command; the workspace is versioned as a whole. */
const VERSION = '0.1.0';
