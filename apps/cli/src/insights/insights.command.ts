import type { Insights, StrategyId } from '@headroom/core';
import { planInsights } from '@headroom/planner';
import {
  insightTables,
  type PricedInsights,
  requirementTables,
  strategyInsightTables,
  strategyRequirementTables,
  type Table,
} from '@headroom/report';
import type { CommandContext } from '../command-line/command-context.js';
import { EXIT_CODES, type ExitCode } from '../command-line/exit-code.js';
import { openCatalogFolder } from '../input/open-catalog-folder.js';
import { planFiles, type PlannedFile } from '../input/plan-files.js';
import { strategyIdOf, strategyOf } from '../plan/strategy-choice.js';
import { jsonText } from '../terminal/json-text.js';
import { tableSection } from '../terminal/section-text.js';

/** What `headroom insights` is asked. */
export interface InsightsRequest {
  readonly file: string;
  readonly strategy?: string;
  readonly all?: true;
  readonly json?: true;
  readonly catalog?: string;
}

/** Shows what lies beyond a plan: today's system, budgets, quota, network, data, stamps, spares, upkeep, services. */
export async function insights(request: InsightsRequest, context: CommandContext): Promise<ExitCode> {
  const strategy = request.strategy === undefined ? null : strategyIdOf(request.strategy);
  const catalog = await openCatalogFolder(request.catalog);
  const [planned] = await planFiles({ files: [request.file], catalog }, context);
  if (planned === undefined) return EXIT_CODES.OK;
  if (strategy !== null) strategyOf(planned, strategy);
  const found = planInsights({ workload: planned.workload, evaluation: planned.evaluation, catalog });
  context.print(request.json === true ? jsonText(found) : insightsText({ found, planned, strategy, request }, context));
  return EXIT_CODES.OK;
}

interface Shown {
  readonly found: Insights;
  readonly planned: PlannedFile;
  readonly strategy: StrategyId | null;
  readonly request: InsightsRequest;
}

/** The tables of one strategy, of the recommended one where none is named, or of all. */
function insightsText({ found, planned, strategy, request }: Shown, context: CommandContext): string {
  const { evaluation } = planned;
  const priced = { insights: found, currency: evaluation.workload.currency };
  const shown = strategy ?? evaluation.recommendation.strategy;
  const tables = request.all === true || shown === null ? tablesOfAll(priced) : tablesOf(priced, shown);
  return tables.flatMap((table) => tableSection(table, context)).join('\n');
}

function tablesOfAll(priced: PricedInsights): readonly Table[] {
  return [...requirementTables(priced), ...insightTables(priced)];
}

function tablesOf(priced: PricedInsights, strategy: StrategyId): readonly Table[] {
  return [...strategyRequirementTables({ ...priced, strategy }), ...strategyInsightTables({ ...priced, strategy })];
}
