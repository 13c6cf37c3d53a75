import type { FailureKind, RecoveryRow, RecoveryScope, StrategyPlan, SurvivalRow } from '@headroom/core';

import { formatDuration } from '../format/duration-display.js';
import { formatCountOf, formatNumber } from '../format/number-display.js';
import { formatRatio } from '../format/ratio-display.js';

/** What the loss of one kind of domain does, in words. */
export interface LossSentence {
  readonly scope: RecoveryScope;
  readonly sentence: string;
}

const SCOPES: readonly RecoveryScope[] = ['REPLICA', 'ZONE', 'REGION'];

/** For a replica, a zone and a region: the worst row of the survival matrix and the slowest recovery, in words. */
export function lossSentences(plan: StrategyPlan): readonly LossSentence[] {
  return SCOPES.flatMap((scope) => {
    const rows = plan.survival.filter(({ failure }) => failure === scope);
    const recoveries = (plan.recovery?.flows ?? []).flatMap(({ scopes }) =>
      scopes.filter((row) => row.scope === scope),
    );
    const worst = worstRow(rows);
    if (worst === null) return [];
    return [{ scope, sentence: [capacitySentence(worst, plan), ...recoverySentences(recoveries)].join(' ') }];
  });
}

/** The row that serves least; among equals the one with the highest utilization (none left is the highest). */
function worstRow(rows: readonly SurvivalRow[]): SurvivalRow | null {
  const [worst] = rows.toSorted((a, b) => a.servedRatio - b.servedRatio || pressure(b) - pressure(a));
  return worst ?? null;
}

function pressure({ utilization }: SurvivalRow): number {
  return utilization ?? Number.MAX_VALUE;
}

function capacitySentence(row: SurvivalRow, plan: StrategyPlan): string {
  const clause = lossClause(row, plan);
  const load = `${formatNumber(row.loadPerSecond)} /s of ${row.component}`;
  if (row.remaining === 0) return `${clause}, nothing is left at once for ${load}.`;
  const utilization = row.utilization === null ? '' : ` at ${formatRatio(row.utilization)} utilization`;
  const carried = `${formatCountOf(row.remaining, 'replica')} in ${row.location} carry ${load}${utilization}`;
  return row.withoutShedding
    ? `${clause}, ${carried}; nothing is shed.`
    : `${clause}, ${carried} and serve ${formatRatio(row.servedRatio)} of it at once.`;
}

function lossClause(row: SurvivalRow, plan: StrategyPlan): string {
  const { failure, location, lost } = row;
  if (failure === 'REPLICA') return replicasClause(row, plan);
  return `If ${LOSS_CLAUSES[failure]} ${lost ?? location} is lost`;
}

/** Says how many replicas are gone: those that run less those that remain. */
function replicasClause({ component, location, remaining }: SurvivalRow, { components }: StrategyPlan): string {
  const placed = components.find(({ name }) => name === component)?.locations.find((one) => one.location === location);
  const lost = (placed?.running ?? remaining) - remaining;
  return `If ${formatCountOf(lost, 'replica')} of ${component} in ${location} ${lost === 1 ? 'is' : 'are'} lost`;
}

/** What is lost, up to the name of the place. */
const LOSS_CLAUSES: Readonly<Record<Exclude<FailureKind, 'REPLICA'>, string>> = {
  ZONE: 'the fullest zone of',
  REGION: 'the region',
  STAMP: 'a stamp in',
  COMBINATION: 'a tolerated combination in',
};

function recoverySentences(rows: readonly RecoveryRow[]): readonly string[] {
  const [slowest] = rows.toSorted((a, b) => b.rtoSeconds - a.rtoSeconds || b.fullServiceSeconds - a.fullServiceSeconds);
  if (slowest === undefined) return [];
  return [`${OUTCOME_SENTENCES[slowest.outcome](slowest)}${dataSentence(slowest)}`];
}

function dataSentence({ rpoSeconds }: RecoveryRow): string {
  if (rpoSeconds === null) return '';
  return rpoSeconds === 0 ? ' No data is lost.' : ` Data of up to ${formatDuration(rpoSeconds)} can be lost.`;
}

/** How a recovery ends, with its times; an outcome without a sentence does not compile. */
const OUTCOME_SENTENCES: Readonly<Record<RecoveryRow['outcome'], (row: RecoveryRow) => string>> = {
  RECOVERS: ({ rtoSeconds, fullServiceSeconds }) =>
    rtoSeconds === fullServiceSeconds
      ? `Everything is served again after ${formatDuration(fullServiceSeconds)}.`
      : `The required share is served after ${formatDuration(rtoSeconds)}, everything after ${formatDuration(fullServiceSeconds)}.`,
  RETURNS: ({ rtoSeconds }) => `Service returns with the location after ${formatDuration(rtoSeconds)}.`,
  RESTORED: ({ rtoSeconds }) =>
    `If the location does not return, the workload is rebuilt elsewhere within ${formatDuration(rtoSeconds)}.`,
};
