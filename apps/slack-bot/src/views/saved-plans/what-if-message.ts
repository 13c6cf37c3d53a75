import type { StrategyPlan, SurvivalRow } from '@headroom/core';
import { formatAvailability, lossSentences, strategyName, survivalMatrixTable } from '@headroom/report';
import type { ShapedAnswer } from '../answer/answer-message.js';
import { contextBlock, headerBlock, listBlock, sectionBlock } from '../answer/blocks.js';
import { escapeMrkdwn } from '../answer/mrkdwn.js';
import { dataTableBlock, headerLine, rowEntries, tablePage } from '../answer/table-blocks.js';

/** Something that is lost on trial. */
export interface SupposedLoss {
  /** What is lost, in words. */
  readonly words: string;
  /** The rows of the survival matrix that are about it; at least one. */
  readonly rows: readonly SurvivalRow[];
}

/** A plan and what it is supposed to lose, each by itself. */
export interface SupposedLosses {
  readonly name: string;
  readonly plan: StrategyPlan;
  readonly losses: readonly SupposedLoss[];
}

const ROWS_AT_ONCE = 10;

/** What is left of a plan after a loss: the point in sentences, then each component, as a table or as lines. */
export function whatIfMessage({ name, plan, losses }: SupposedLosses): readonly ShapedAnswer[] {
  const { table } = tablePage(survivalMatrixTable({ ...plan, survival: losses.flatMap(({ rows }) => rows) }), 1);
  const lost = losses.map(({ words }) => words).join(', ');
  const sentences = losses.map((loss) => pointOf(plan, loss));
  const lead = [headerBlock(`${name} without ${lost}`), ...sentences.map((text) => sectionBlock(escapeMrkdwn(text)))];
  const last = contextBlock(escapeMrkdwn(basisText(plan, losses)));
  const withTable = [...lead, dataTableBlock(table, { caption: `Left without ${lost}`, pageSize: ROWS_AT_ONCE }), last];
  const withLines = [...lead, listBlock(headerLine(table), rowEntries(table)), last];
  const text = escapeMrkdwn(`${name} without ${lost}: ${sentences.join(' ')}`);
  return [withTable, withLines].map((blocks) => ({ message: { text, blocks }, image: null }));
}

/** The worst of the loss and how long it lasts, in the words of the report. */
function pointOf(plan: StrategyPlan, { words, rows }: SupposedLoss): string {
  const sentences = lossSentences({ ...plan, survival: rows, recovery: recoveryFrom(plan, rows) });
  return sentences.map(({ sentence }) => sentence).join(' ') || `Nothing depends on ${words}.`;
}

/** The recovery from these losses and no others. */
function recoveryFrom({ recovery }: StrategyPlan, rows: readonly SurvivalRow[]): StrategyPlan['recovery'] {
  if (recovery === null) return null;
  const isMeant = (scope: string, location: string) =>
    rows.some((row) => row.failure === scope && (row.lost ?? row.location) === location);
  const flows = recovery.flows.map((flow) => ({
    ...flow,
    scopes: flow.scopes.filter(({ scope, location }) => isMeant(scope, location)),
  }));
  return { ...recovery, flows };
}

function basisText({ strategy, reliability }: StrategyPlan, losses: readonly SupposedLoss[]): string {
  const unavailability = reliability?.workload.unavailability;
  return [
    `${strategyName(strategy)}, as saved.`,
    losses.length > 1 ? 'Each is lost by itself, not together with the others.' : '',
    'The table shows what is left at once, before anything grows.',
    unavailability === undefined
      ? ''
      : `Over the years, with such losses, it is available ${formatAvailability(unavailability)}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}
