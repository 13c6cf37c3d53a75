import type { Evaluation, StrategyId, Workload } from '@headroom/core';
import { type ComparedMetric, comparedMetrics } from '@headroom/report';
import { costChange, type CostChange } from '../cost-change/cost-change.js';
import type { PlanBasis } from '../plan/saved-plan.js';
import { planOf, standingStrategy } from '../summary/standing-plan.js';
import { type CountChange, countChanges } from './count-change.js';
import { driftSentences } from './drift-sentences.js';
import { type FactChange, factChanges } from './fact-change.js';
import { type FindingChanges, findingChanges } from './finding-change.js';
import { type TargetFlip, targetFlips } from './target-flip.js';

/** What a document gave when it was planned. */
export interface PlannedState {
  readonly evaluation: Evaluation;
  readonly workload: Workload;
  readonly basis: PlanBasis;
}

/** What today's prices and rules change of a saved plan: the same document, planned then and now. */
export interface PlanDrift {
  /** The strategy that stood for the plan when it was saved; everything below is about it. Null where none had a plan. */
  readonly strategy: StrategyId | null;
  readonly currency: string;
  readonly basisFrom: PlanBasis;
  readonly basisTo: PlanBasis;
  /** The bill line by line, adding up to the total difference; null where the strategy has no plan on one side. */
  readonly cost: CostChange | null;
  /** Prices, service levels, regions, sizes, limits and defaults that the document does not state and that changed. */
  readonly facts: readonly FactChange[];
  readonly counts: readonly CountChange[];
  /** Figures that differ: `values` are [then, now]. */
  readonly metrics: readonly ComparedMetric[];
  readonly targets: readonly TargetFlip[];
  readonly findings: FindingChanges;
  readonly recommendation: RecommendationChange;
  /** False where today's plan is the same as the saved one but for dates. */
  readonly hasDrift: boolean;
  /** The same in words, the most important first. */
  readonly sentences: readonly string[];
}

/** What was recommended then and is now; null = nothing is achievable. */
export interface RecommendationChange {
  readonly from: StrategyId | null;
  readonly to: StrategyId | null;
}

/** Compares a saved plan with what its document gives today. */
export function planDrift({
  saved,
  today,
}: {
  readonly saved: PlannedState & { readonly strategy: StrategyId | null };
  readonly today: PlannedState;
}): PlanDrift {
  const strategy = standingStrategy(saved);
  const [then, now] = [planOf(saved.evaluation, strategy), planOf(today.evaluation, strategy)];
  const changes = {
    cost: then?.cost == null || now?.cost == null ? null : costChange({ from: then.cost.lines, to: now.cost.lines }),
    facts: factChanges(saved.workload, today.workload),
    counts: countChanges(then, now),
    metrics: changedMetrics({ strategy, evaluations: [saved.evaluation, today.evaluation] }),
    targets: targetFlips(then, now),
    findings: findingChanges({ evaluation: saved.evaluation, plan: then }, { evaluation: today.evaluation, plan: now }),
    recommendation: { from: saved.evaluation.recommendation.strategy, to: today.evaluation.recommendation.strategy },
  };
  const heads = {
    strategy,
    currency: today.evaluation.workload.currency,
    basisFrom: saved.basis,
    basisTo: today.basis,
  };
  const drift = { ...heads, ...changes, hasDrift: isDrift(changes) };
  return { ...drift, sentences: driftSentences(drift) };
}

function changedMetrics({
  strategy,
  evaluations,
}: {
  readonly strategy: StrategyId | null;
  readonly evaluations: readonly Evaluation[];
}): readonly ComparedMetric[] {
  if (strategy === null) return [];
  const items = evaluations.map((evaluation, index) => ({ label: index === 0 ? 'then' : 'now', evaluation, strategy }));
  return comparedMetrics(items).filter(({ values: [then, now] }) => then !== now);
}

type Changes = Pick<PlanDrift, 'cost' | 'facts' | 'counts' | 'metrics' | 'targets' | 'findings' | 'recommendation'>;

function isDrift({ cost, facts, counts, metrics, targets, findings, recommendation }: Changes): boolean {
  const lists = [cost?.lines ?? [], facts, counts, metrics, targets, findings.appeared, findings.gone];
  return lists.some((list) => list.length > 0) || recommendation.from !== recommendation.to;
}
