import type { StrategyId } from '@headroom/core';
import { planMarkdown } from '@headroom/report';
import type { CommandContext } from '../command-line/command-context.js';
import { EXIT_CODES, type ExitCode } from '../command-line/exit-code.js';
import { openCatalogFolder } from '../input/open-catalog-folder.js';
import { type PlannedFile, planFiles } from '../input/plan-files.js';
import { jsonText } from '../terminal/json-text.js';
import type { TableSurface } from '../terminal/table-text.js';
import { paintVerdict } from './paint-cell.js';
import { planText } from './plan-text.js';
import { strategyIdOf, strategyOf } from './strategy-choice.js';
import { strategyText } from './strategy-text.js';

/** Options of `headroom plan`. */
export interface PlanOptions {
  readonly strategy?: string;
  readonly json?: true;
  readonly markdown?: true;
  readonly failOn?: 'not-met';
  readonly catalog?: string;
  readonly peaks?: true;
}

/** Plans documents and shows the plans. */
export async function plan(
  { files, ...options }: PlanOptions & { readonly files: readonly string[] },
  context: CommandContext,
): Promise<ExitCode> {
  const strategy = options.strategy === undefined ? null : strategyIdOf(options.strategy);
  const catalog = await openCatalogFolder(options.catalog);
  const planned = await planFiles({ files, catalog, peakFlips: options.peaks === true }, context);
  // Asked of every plan first: a strategy that a document does not have is an error and no answer.
  if (strategy !== null) planned.forEach((file) => strategyOf(file, strategy));
  context.print(plansText({ planned, strategy, options }, context));
  const isMissed = planned.some((file) => !meetsTargets(file, strategy));
  return options.failOn === 'not-met' && isMissed ? EXIT_CODES.FAILED_ON : EXIT_CODES.OK;
}

interface Plans {
  readonly planned: readonly PlannedFile[];
  readonly strategy: StrategyId | null;
  readonly options: PlanOptions;
}

function plansText({ planned, strategy, options }: Plans, { width, paint }: CommandContext): string {
  const surface: TableSurface = { width, paint, paintCell: paintVerdict };
  const evaluations = planned.map(({ evaluation }) => evaluation);
  if (options.json === true) return jsonText(evaluations.length === 1 ? evaluations[0] : evaluations);
  if (options.markdown === true) return evaluations.map(planMarkdown).join('\n');
  const texts = planned.map((file) => {
    const { evaluation } = file;
    if (strategy === null) return planText(evaluation, surface);
    return strategyText({ plan: strategyOf(file, strategy), evaluation, surface });
  });
  if (texts.length === 1) return texts.join('');
  return texts.map((text, index) => `${paint.dim(`── ${planned[index]?.label ?? ''} ──`)}\n${text}`).join('\n');
}

/** Without a strategy of its own, a plan meets its targets where any strategy does. */
function meetsTargets(file: PlannedFile, strategy: StrategyId | null): boolean {
  if (strategy === null) return file.evaluation.recommendation.status === 'RECOMMENDED';
  return strategyOf(file, strategy).verdict?.meetsTargets === true;
}
