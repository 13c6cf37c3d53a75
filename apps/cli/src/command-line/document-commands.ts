import type { Command } from 'commander';
import type { ValidateRequest } from '../validate/validate.command.js';
import type { CommandTools } from './headroom-command.js';
import { HELP } from './help-texts.js';
import { catalogOption } from './options.js';

/** Adds `validate`, `init` and `schema`. */
export function addDocumentCommands(headroom: Command, tools: CommandTools): void {
  addValidate(headroom, tools);
  addInit(headroom, tools);
  addSchema(headroom, tools);
}

function addValidate(headroom: Command, { context, end }: CommandTools): void {
  headroom
    .command('validate')
    .description('say what is wrong with workload documents, with line and column')
    .argument('<file...>', 'workload documents in YAML or JSON; - is standard input')
    .addOption(catalogOption())
    .addHelpText('after', HELP.validate)
    .action(async (files: readonly string[], options: Omit<ValidateRequest, 'files'>) => {
      const { validate } = await import('../validate/validate.command.js');
      end(await validate({ ...options, files }, context));
    });
}

function addInit(headroom: Command, { context, end }: CommandTools): void {
  headroom
    .command('init')
    .description('write a commented workload document, question by question')
    .argument('[file]', 'file to write', 'workload.yaml')
    .option('--force', 'write over a file that is there')
    .addHelpText('after', HELP.init)
    .action(async (file: string, options: { readonly force?: true }) => {
      const { init } = await import('../init/init.command.js');
      end(await init({ ...options, file }, context));
    });
}

function addSchema(headroom: Command, { context, end }: CommandTools): void {
  headroom
    .command('schema')
    .description('print the JSON Schema of workload documents, for editors')
    .addHelpText('after', HELP.schema)
    .action(async () => {
      const { schema } = await import('../schema/schema.command.js');
      end(schema(context));
    });
}
