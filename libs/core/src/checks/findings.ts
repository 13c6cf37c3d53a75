import type { Deployment } from '../plan/deployment.js';
import type { Finding, PlanReliability, StrategyPlan } from '../plan/evaluation.js';
import type { Check, FindingDraft, StrategyCheck, StrategyContext, WorkloadCheck, WorkloadContext } from './check.js';
import { FINDING_CODES } from './finding-codes.js';
import { CHECKS } from './registry.js';

const ALL: readonly Check[] = FINDING_CODES.map((code) => CHECKS[code]);

const WORKLOAD_CHECKS: readonly WorkloadCheck[] = ALL.filter((check) => check.scope === 'WORKLOAD');

const STRATEGY_CHECKS: readonly StrategyCheck[] = ALL.filter((check) => check.scope === 'STRATEGY');

/** What is to be said of a workload, whatever the strategy (contract 2.9). */
export function workloadFindings(context: WorkloadContext): readonly Finding[] {
  return WORKLOAD_CHECKS.flatMap((check) => check.find(context).map((draft) => finding(check, draft)));
}

/** A strategy's plan with the deployment that it was computed from; null where there is no plan. */
export interface PlannedDeployment {
  readonly result: StrategyPlan;
  readonly plan: Deployment | null;
}

/** A strategy's plan with what is to be said of it (contract 2.9), beside the reliability of a plan without redundancy. */
export function withFindings({ result, plan }: PlannedDeployment, noRedundancy: PlanReliability | null): StrategyPlan {
  const { recovery, reliability, cost, verdict } = result;
  if (plan === null || recovery === null || reliability === null || cost === null || verdict === null) return result;
  const parts = { ...result, recovery, reliability, cost, verdict };
  return {
    ...result,
    findings: strategyFindings({ plan, result: parts, noRedundancy: noRedundancy?.workload ?? null }),
  };
}

function strategyFindings(context: StrategyContext): readonly Finding[] {
  return STRATEGY_CHECKS.flatMap((check) => check.find(context).map((draft) => finding(check, draft)));
}

function finding({ code, severity, guidePoint }: Check, draft: FindingDraft): Finding {
  return {
    code,
    severity,
    subject: draft.subject,
    guidePoint: draft.guidePoint ?? guidePoint,
    values: draft.values ?? {},
    edits: draft.edits ?? [],
    message: null,
    remedy: null,
  };
}
