import { type Command, Option } from 'commander';
import type { CompareRequest } from '../compare/compare.command.js';
import type { ExplainRequest } from '../explain/explain.command.js';
import type { InsightsRequest } from '../insights/insights.command.js';
import type { PlanOptions } from '../plan/plan.command.js';
import type { CommandTools } from './headroom-command.js';
import { HELP } from './help-texts.js';
import { catalogOption, jsonOption, markdownOption, strategyOption } from './options.js';

/** Adds `plan`, `explain`, `insights` and `compare`. */
export function addPlanCommands(headroom: Command, tools: CommandTools): void {
  addPlan(headroom, tools);
  addExplain(headroom, tools);
  addInsights(headroom, tools);
  addCompare(headroom, tools);
}

function addPlan(headroom: Command, { context, end }: CommandTools): void {
  headroom
    .command('plan')
    .description('plan workloads with every strategy and recommend one')
    .argument('<file...>', 'workload documents in YAML or JSON; - is standard input')
    .addOption(strategyOption('show this strategy in detail, e.g. WARM_SPARE'))
    .addOption(jsonOption('answer as JSON: the evaluation, for several files an array of them'))
    .addOption(markdownOption())
    .addOption(
      new Option(
        '--fail-on <case>',
        'exit with 1 where no strategy, or the one of --strategy, meets every target',
      ).choices(['not-met']),
    )
    .addOption(new Option('--peaks', 'search the peaks between which the recommendation holds (takes longer)'))
    .addOption(catalogOption())
    .addHelpText('after', HELP.plan)
    .action(async (files: readonly string[], options: PlanOptions) => {
      const { plan } = await import('../plan/plan.command.js');
      end(await plan({ ...options, files }, context));
    });
}

function addExplain(headroom: Command, { context, end }: CommandTools): void {
  headroom
    .command('explain')
    .description('show how a number of a plan comes about')
    .argument('<file>', 'workload document; - is standard input')
    .argument('<path>', 'e.g. WARM_SPARE.components.web.azure/westus3')
    .addOption(jsonOption('answer as JSON'))
    .addOption(catalogOption())
    .addHelpText('after', HELP.explain)
    .action(async (file: string, path: string, options: Omit<ExplainRequest, 'file' | 'path'>) => {
      const { explain } = await import('../explain/explain.command.js');
      end(await explain({ ...options, file, path }, context));
    });
}

function addInsights(headroom: Command, { context, end }: CommandTools): void {
  headroom
    .command('insights')
    .description('show what lies beyond a plan: today, budgets, quota, network, data, stamps, spares, upkeep')
    .argument('<file>', 'workload document; - is standard input')
    .addOption(strategyOption('of this strategy instead of the recommended one'))
    .addOption(new Option('--all', 'of every strategy'))
    .addOption(jsonOption('answer as JSON, every strategy'))
    .addOption(catalogOption())
    .addHelpText('after', HELP.insights)
    .action(async (file: string, options: Omit<InsightsRequest, 'file'>) => {
      const { insights } = await import('../insights/insights.command.js');
      end(await insights({ ...options, file }, context));
    });
}

function addCompare(headroom: Command, { context, end }: CommandTools): void {
  headroom
    .command('compare')
    .description('show plans side by side')
    .argument('<file...>', 'two workload documents or more')
    .addOption(strategyOption('compare this strategy of each instead of the recommended ones'))
    .addOption(jsonOption('answer as JSON'))
    .addOption(markdownOption())
    .addOption(catalogOption())
    .addHelpText('after', HELP.compare)
    .action(async (files: readonly string[], options: Omit<CompareRequest, 'files'>) => {
      const { compare } = await import('../compare/compare.command.js');
      end(await compare({ ...options, files }, context));
    });
}
