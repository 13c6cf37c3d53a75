import { type InsightSource, insightSource } from '../insights/insight-source.js';
import type { StrategyId } from '../workload/vocabulary.js';
import type { Workload } from '../workload/workload.js';
import { evaluationOf } from './planned.js';

/** What the insights of a workload are computed from. */
export function sourceOf(workload: Workload): InsightSource {
  return insightSource({ workload, evaluation: evaluationOf(workload) });
}

/** The rows of one strategy; throws where there are none. */
export function rowsOf<Row extends { readonly strategy: StrategyId }>(
  rows: readonly Row[],
  strategy: StrategyId,
): readonly [Row, ...Row[]] {
  const [first, ...others] = rows.filter((row) => row.strategy === strategy);
  if (first === undefined) throw new Error(`no row of ${strategy}`);
  return [first, ...others];
}
