import type { Command } from 'commander';
import type { BackupRequest } from '../backup/backup.command.js';
import type { ConfigRequest } from '../config/config.command.js';
import type { MigrateRequest } from '../migrate/migrate.command.js';
import type { ServeRequest } from '../serve/serve.command.js';
import type { CommandTools } from './headroom-command.js';
import { HELP } from './help-texts.js';
import { jsonOption } from './options.js';

/** Adds `serve`, `config`, `migrate`, `backup` and `restore`. */
export function addServerCommands(headroom: Command, tools: CommandTools): void {
  addServe(headroom, tools);
  addConfig(headroom, tools);
  addMigrate(headroom, tools);
  addBackup(headroom, tools);
  addRestore(headroom, tools);
}

const NO_BUILD = ['--no-build', 'in a checkout, use what is built already'] as const;

function addServe(headroom: Command, { context, end }: CommandTools): void {
  headroom
    .command('serve')
    .description('run the servers: the API with saved plans, and what else is set up')
    .option('--role <role>', 'api, slack, worker, or all that are set up', 'all')
    .option(...NO_BUILD)
    .addHelpText('after', HELP.serve)
    .action(async (request: ServeRequest) => {
      const { serve } = await import('../operations/index.js');
      end(await serve(request, context));
    });
}

function addConfig(headroom: Command, { context, end }: CommandTools): void {
  headroom
    .command('config')
    .description('show the settings of the servers without their secrets, or all that is wrong with them')
    .addOption(jsonOption('answer as JSON'))
    .option(...NO_BUILD)
    .addHelpText('after', HELP.config)
    .action(async (request: ConfigRequest) => {
      const { config } = await import('../operations/index.js');
      end(config(request, context));
    });
}

function addMigrate(headroom: Command, { context, end }: CommandTools): void {
  headroom
    .command('migrate')
    .description('bring the tables of the database up to date')
    .option('--status', 'only say what would be done; exit with 1 where something would')
    .addHelpText('after', HELP.migrate)
    .action(async (request: MigrateRequest) => {
      const { migrateDatabase } = await import('../operations/index.js');
      end(await migrateDatabase(request, context));
    });
}

function addBackup(headroom: Command, { context, end }: CommandTools): void {
  headroom
    .command('backup')
    .description('write everything that is saved into a file')
    .argument('<file>', 'file to write; - is standard output')
    .option('--force', 'write over a file that is there')
    .addHelpText('after', HELP.backup)
    .action(async (file: string, options: Omit<BackupRequest, 'file'>) => {
      const { backup } = await import('../operations/index.js');
      end(await backup({ ...options, file }, context));
    });
}

function addRestore(headroom: Command, { context, end }: CommandTools): void {
  headroom
    .command('restore')
    .description('read a backup into a database without plans')
    .argument('<file>', 'what backup has written; - is standard input')
    .addHelpText('after', HELP.restore)
    .action(async (file: string) => {
      const { restore } = await import('../operations/index.js');
      end(await restore({ file }, context));
    });
}
