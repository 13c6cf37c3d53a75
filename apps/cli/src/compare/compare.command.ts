import { comparisonMarkdown, comparisonTable, type ComparedEvaluation, comparedMetrics } from '@headroom/report';
import { BadInput } from '../command-line/bad-input.js';
import type { CommandContext } from '../command-line/command-context.js';
import { EXIT_CODES, type ExitCode } from '../command-line/exit-code.js';
import { openCatalogFolder } from '../input/open-catalog-folder.js';
import { type PlannedFile, planFiles } from '../input/plan-files.js';
import { strategyIdOf, strategyOf } from '../plan/strategy-choice.js';
import { jsonText } from '../terminal/json-text.js';
import { tableSection } from '../terminal/section-text.js';

/** What `headroom compare` is asked. */
export interface CompareRequest {
  readonly files: readonly string[];
  readonly strategy?: string;
  readonly json?: true;
  readonly markdown?: true;
  readonly catalog?: string;
}

/** Shows the recommended strategies of several documents, or one strategy of each, side by side. */
export async function compare(request: CompareRequest, context: CommandContext): Promise<ExitCode> {
  if (request.files.length < 2) throw new BadInput(['compare: name at least two files.']);
  const strategy = request.strategy === undefined ? null : strategyIdOf(request.strategy);
  const catalog = await openCatalogFolder(request.catalog);
  const planned = await planFiles({ files: request.files, catalog }, context);
  if (strategy !== null) planned.forEach((file) => strategyOf(file, strategy));
  const items = planned.map((file, index): ComparedEvaluation => {
    const item = { label: labelOf(planned, index), evaluation: file.evaluation };
    return strategy === null ? item : { ...item, strategy };
  });
  context.print(comparisonText(items, request, context));
  return EXIT_CODES.OK;
}

function comparisonText(
  items: readonly ComparedEvaluation[],
  { json, markdown }: CompareRequest,
  context: CommandContext,
): string {
  if (json === true) return jsonText({ plans: items.map(({ label }) => label), metrics: comparedMetrics(items) });
  if (markdown === true) return comparisonMarkdown(items);
  return groupsOf(items, context.width)
    .flatMap((group) => tableSection(comparisonTable(group), context))
    .join('\n');
}

/** Columns that the names of metrics with the first plan take, and that another plan with its difference takes. */
const FIRST_PLAN_WIDTH = 42;
const OTHER_PLAN_WIDTH = 34;

/** As many plans as there is room for beside the first, which every table begins with. */
function groupsOf(items: readonly ComparedEvaluation[], width: number): readonly (readonly ComparedEvaluation[])[] {
  const [first, ...others] = items;
  if (first === undefined) return [];
  const othersPerTable = Math.max(1, Math.floor((width - FIRST_PLAN_WIDTH) / OTHER_PLAN_WIDTH));
  const starts = others.flatMap((_, index) => (index % othersPerTable === 0 ? [index] : []));
  return starts.map((start) => [first, ...others.slice(start, start + othersPerTable)]);
}

/** The workload's name; the file's where two workloads have the same. */
function labelOf(planned: readonly PlannedFile[], index: number): string {
  const names = planned.map(({ evaluation }) => evaluation.workload.name);
  const name = names[index] ?? '';
  return names.filter((other) => other === name).length === 1 ? name : (planned[index]?.label ?? name);
}
