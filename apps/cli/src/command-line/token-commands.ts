import { type Command, Option } from 'commander';
import type { CreateTokenRequest } from '../token/create-token.command.js';
import type { ListTokensRequest } from '../token/list-tokens.command.js';
import type { CommandTools } from './headroom-command.js';
import { HELP } from './help-texts.js';
import { jsonOption } from './options.js';

/** Adds `token create`, `token list` and `token revoke`. */
export function addTokenCommands(headroom: Command, tools: CommandTools): void {
  const token = headroom
    .command('token')
    .description('make, list and revoke API tokens, straight in the database')
    .addHelpText('after', HELP.token);
  addCreate(token, tools);
  addList(token, tools);
  addRevoke(token, tools);
}

function addCreate(token: Command, { context, end }: CommandTools): void {
  token
    .command('create')
    .description('make a token and print it, this once')
    .requiredOption('--name <name>', 'what it is for')
    .addOption(
      new Option(
        '--team <team...>',
        'teams it works in, by name or id; without any it is an administrator of all',
      ).default([], 'none'),
    )
    .option('--role <role>', 'its role in them: viewer, planner, approver or admin', 'planner')
    .option('--scopes <actions>', 'the only actions it may take, e.g. plan_read,plan_save')
    .option('--expires <days>', 'how long it is good, up to 365d', '90d')
    .addOption(jsonOption('answer as JSON'))
    .action(async (request: CreateTokenRequest) => {
      const { createToken } = await import('../operations/index.js');
      end(await createToken(request, context));
    });
}

function addList(token: Command, { context, end }: CommandTools): void {
  token
    .command('list')
    .description('list all tokens, the newest first')
    .addOption(jsonOption('answer as JSON'))
    .action(async (request: ListTokensRequest) => {
      const { listTokens } = await import('../operations/index.js');
      end(await listTokens(request, context));
    });
}

function addRevoke(token: Command, { context, end }: CommandTools): void {
  token
    .command('revoke')
    .description('make a token worthless at once')
    .argument('<id>', 'the eight characters after hr_')
    .action(async (id: string) => {
      const { revokeToken } = await import('../operations/index.js');
      end(await revokeToken({ id }, context));
    });
}
