import { decimal, ONE } from '../numbers/decimal.js';
import { addedLatencyMs } from '../latency/added-latency.js';
import type { Deployment } from '../plan/deployment.js';
import type {
  FindingValue,
  PlanCost,
  PlanReliability,
  TargetCode,
  TargetStatus,
  TargetVerdict,
  Verdict,
} from '../plan/evaluation.js';
import type { ModelFlow } from '../plan/planning-model.js';
import type { RecoveryResult } from '../recovery/plan-recovery.js';
import type { Rpo } from '../recovery/rpo.js';
import type { TargetName } from '../workload/vocabulary.js';
import { countedScopes } from './counted-scopes.js';
import { largestSurvived, type SurvivesCheck, survivesRegions, survivesReplicas, survivesZones } from './survives.js';

/** What a verdict is made of. */
export interface VerdictInput {
  readonly plan: Deployment;
  readonly recovery: RecoveryResult;
  readonly reliability: PlanReliability;
  readonly cost: PlanCost;
}

/** Every target with what is required, what is achieved, and whether it is met (contract 2.8, 2.10.6, 2.10.19, 2.10.23). */
export function planVerdict(input: VerdictInput): Verdict {
  const targets = [...workloadTargets(input), ...survivalTargets(input.plan), ...flowTargets(input)];
  return { meetsTargets: targets.every(({ status }) => status !== 'NOT_MET'), targets };
}

/** What is judged: a target of the workload, or of a flow. */
interface Subject {
  readonly target: TargetName;
  /** null = the workload. */
  readonly flow: string | null;
  readonly required: string | number | null;
  readonly achieved: string | number | null;
}

interface Ruling {
  readonly status: TargetStatus;
  readonly code: TargetCode;
  readonly values: Readonly<Record<string, FindingValue>>;
}

function judged({ target, flow, required, achieved }: Subject, { status, code, values }: Ruling): TargetVerdict {
  return { target, required, achieved, status, flow, explanation: { code, values, message: null } };
}

function notJudged(code: TargetCode): Ruling {
  return { status: 'NOT_JUDGED', code, values: {} };
}

function compared(status: TargetStatus, values: Ruling['values'] = {}): Ruling {
  return { status, code: 'COMPARED', values };
}

function statusOf(isMet: boolean): TargetStatus {
  return isMet ? 'MET' : 'NOT_MET';
}

function workloadTargets({ plan, recovery, reliability, cost }: VerdictInput): readonly TargetVerdict[] {
  const { targets } = plan.model.workload;
  return [
    availabilityTarget({
      required: targets.availability,
      unavailability: reliability.workload.unavailability,
      flow: null,
    }),
    rtoTarget({ required: targets.rtoSeconds, achieved: recovery.recovery.rtoSeconds, flow: null }),
    rpoTarget({ required: targets.rpoSeconds, rpo: recovery.planRpo, flow: null }),
    latencyTarget({ required: targets.latencyMs, achieved: worstLatency(plan, plan.model.countingFlows), flow: null }),
    budgetTarget(targets.monthlyBudget, cost.monthlyTotal),
  ];
}

/** A flow's own targets are judged on the flow (contract 2.10.15). */
function flowTargets({ plan, recovery, reliability }: VerdictInput): readonly TargetVerdict[] {
  return plan.model.flows.flatMap((flow, index) => {
    const targets = flow.input?.targets;
    const own = reliability.flows[index];
    const row = recovery.recovery.flows[index];
    if (targets === undefined || own === undefined || row === undefined) return [];
    const rpo = recovery.flowRpos[index] ?? 'NO_DATA';
    return [
      ...stated(targets.availability, (required) =>
        availabilityTarget({ required, unavailability: own.unavailability, flow: flow.name }),
      ),
      ...stated(targets.rtoSeconds, (required) => rtoTarget({ required, achieved: row.rtoSeconds, flow: flow.name })),
      ...stated(targets.rpoSeconds, (required) => rpoTarget({ required, rpo, flow: flow.name })),
      ...stated(targets.latencyMs, (required) =>
        latencyTarget({ required, achieved: worstLatency(plan, [flow]), flow: flow.name }),
      ),
    ];
  });
}

/** The judgement of a target, where there is one. */
function stated<T>(required: T | null, judge: (required: T) => TargetVerdict): readonly TargetVerdict[] {
  return required === null ? [] : [judge(required)];
}

interface OfFlow {
  /** null = the workload. */
  readonly flow: string | null;
}

function availabilityTarget({
  required,
  unavailability,
  flow,
}: OfFlow & { readonly required: string | null; readonly unavailability: number }): TargetVerdict {
  const subject = { target: 'AVAILABILITY' as const, flow, required, achieved: 1 - unavailability };
  if (required === null) return judged(subject, notJudged('NOT_STATED'));
  const allowed = ONE.minus(decimal(required)).toNumber();
  return judged(subject, compared(statusOf(unavailability <= allowed), { unavailability, allowed }));
}

function rtoTarget({
  required,
  achieved,
  flow,
}: OfFlow & { readonly required: number | null; readonly achieved: number | null }): TargetVerdict {
  const subject = { target: 'RTO' as const, flow, required, achieved };
  if (required === null) return judged(subject, notJudged('NOT_STATED'));
  return judged(subject, achieved === null ? notJudged('NO_TOLERANCE') : compared(statusOf(achieved <= required)));
}

function rpoTarget({
  required,
  rpo,
  flow,
}: OfFlow & { readonly required: number | null; readonly rpo: Rpo }): TargetVerdict {
  const subject = { target: 'RPO' as const, flow, required, achieved: typeof rpo === 'number' ? rpo : null };
  if (required === null) return judged(subject, notJudged('NOT_STATED'));
  if (rpo === 'NO_DATA') return judged(subject, notJudged('NO_DATA'));
  if (rpo === 'NO_COPY') return judged(subject, { status: 'NOT_MET', code: 'NO_COPY_LEFT', values: {} });
  return judged(subject, compared(statusOf(rpo <= required)));
}

function latencyTarget({
  required,
  achieved,
  flow,
}: OfFlow & { readonly required: string | null; readonly achieved: number | null }): TargetVerdict {
  const subject = { target: 'LATENCY' as const, flow, required, achieved };
  if (required === null) return judged(subject, notJudged('NOT_STATED'));
  return judged(
    subject,
    achieved === null ? notJudged('LATENCY_UNKNOWN') : compared(statusOf(achieved <= Number(required))),
  );
}

function worstLatency(plan: Deployment, flows: readonly ModelFlow[]): number | null {
  const each = flows.map((flow) => addedLatencyMs(plan, flow));
  const known = each.filter((latency) => latency !== null);
  return known.length < each.length ? null : Math.max(0, ...known);
}

function budgetTarget(required: string | null, achieved: string): TargetVerdict {
  const subject = { target: 'BUDGET' as const, flow: null, required, achieved };
  if (required === null) return judged(subject, notJudged('NOT_STATED'));
  return judged(subject, compared(statusOf(decimal(achieved).lte(required))));
}

function survivalTargets(plan: Deployment): readonly TargetVerdict[] {
  const { replicas, zones, regions } = plan.model.workload.targets.tolerate;
  const counted = countedScopes(plan);
  return [
    survivalTarget({
      plan,
      target: 'SURVIVES_REPLICAS',
      count: counted.has('REPLICA') ? replicas.count : 0,
      check: survivesReplicas,
    }),
    survivalTarget({
      plan,
      target: 'SURVIVES_ZONES',
      count: counted.has('ZONE') ? zones.count : 0,
      check: survivesZones,
    }),
    survivalTarget({
      plan,
      target: 'SURVIVES_REGIONS',
      count: counted.has('REGION') ? regions.count : 0,
      check: survivesRegions,
    }),
  ];
}

interface SurvivalQuestion {
  readonly plan: Deployment;
  readonly target: TargetName;
  readonly count: number;
  readonly check: SurvivesCheck;
}

function survivalTarget({ plan, target, count, check }: SurvivalQuestion): TargetVerdict {
  if (count === 0) return judged({ target, flow: null, required: 0, achieved: null }, notJudged('NO_TOLERANCE'));
  const achieved = largestSurvived(plan, { check, count });
  const isMet = achieved === count;
  return judged(
    { target, flow: null, required: count, achieved },
    { status: statusOf(isMet), code: isMet ? 'SURVIVED' : 'SURVIVES_FEWER', values: {} },
  );
}
