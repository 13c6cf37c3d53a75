import type { StrategyPlan, SurvivalRow } from '@headroom/core';
import { formatRatio, strategyName, survivalMatrixTable } from '@headroom/report';
import type { ShapedAnswer } from '../answer/answer-message.js';
import { contextBlock, headerBlock, listBlock, sectionBlock } from '../answer/blocks.js';
import { escapeMrkdwn } from '../answer/mrkdwn.js';
import { dataTableBlock, headerLine, rowEntries, tablePage } from '../answer/table-blocks.js';

/** A plan and what it is supposed to lose. */
export interface SupposedLoss {
  readonly name: string;
  readonly plan: StrategyPlan;
  /** The rows of its survival matrix that are about the loss; at least one. */
  readonly rows: readonly SurvivalRow[];
  /** What is lost, in words. */
  readonly loss: string;
}

const ROWS_AT_ONCE = 10;

/** What is left of a plan after a loss: the point in a sentence, then each component, as a table or as lines. */
export function whatIfMessage(supposed: SupposedLoss): readonly ShapedAnswer[] {
  const { name, plan, rows, loss } = supposed;
  const { table } = tablePage(survivalMatrixTable({ ...plan, survival: rows }), 1);
  const sentence = pointOf(supposed);
  const lead = [headerBlock(`${name} without ${loss}`), sectionBlock(escapeMrkdwn(sentence))];
  const last = contextBlock(
    escapeMrkdwn(`${strategyName(plan.strategy)}, as saved. Replicas that are left at once, before anything grows.`),
  );
  const withTable = [...lead, dataTableBlock(table, { caption: `Left without ${loss}`, pageSize: ROWS_AT_ONCE }), last];
  const withLines = [...lead, listBlock(headerLine(table), rowEntries(table)), last];
  const text = escapeMrkdwn(`${name} without ${loss}: ${sentence}`);
  return [withTable, withLines].map((blocks) => ({ message: { text, blocks }, image: null }));
}

function pointOf({ rows, loss }: SupposedLoss): string {
  const [worst] = rows.toSorted((a, b) => a.servedRatio - b.servedRatio || pressure(b) - pressure(a));
  if (worst === undefined) return `Nothing depends on ${loss}.`;
  if (worst.withoutShedding) {
    const most =
      worst.utilization === null ? '' : `; ${worst.component} is at ${formatRatio(worst.utilization)} utilization`;
    return `Without ${loss} everything is still served${most}.`;
  }
  return `Without ${loss}, ${worst.component} serves ${formatRatio(worst.servedRatio)} of its load at once.`;
}

function pressure({ utilization }: SurvivalRow): number {
  return utilization ?? Number.MAX_VALUE;
}
