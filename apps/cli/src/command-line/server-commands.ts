import { type Command } from 'commander';
import type { ServeRequest } from '../serve/serve.command.js';
import type { CommandTools } from './headroom-command.js';
import { HELP } from './help-texts.js';

/** Adds `serve`. */
export function addServerCommands(headroom: Command, tools: CommandTools): void {
  addServe(headroom, tools);
}

function addServe(headroom: Command, { context, end }: CommandTools): void {
  headroom
    .command('serve')
    .description('run the servers: the API with saved plans, and what else is set up')
    .option('--role <role>', 'api, slack, worker, or all that are set up', 'all')
    .option('--no-build', 'in a checkout, run what is built already')
    .addHelpText('after', HELP.serve)
    .action(async (request: ServeRequest) => {
      const { serve } = await import('../operations/index.js');
      end(await serve(request, context));
    });
}
