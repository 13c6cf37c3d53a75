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

interface Judged {
  readonly target: TargetName;
  readonly flow?: string;
  readonly status: TargetStatus;
  readonly required: string | number | null;
  readonly achieved: string | number | null;
  readonly code: TargetCode;
  readonly values?: Readonly<Record<string, FindingValue>>;
}

function judged({ target, flow, status, required, achieved, code, values }: Judged): TargetVerdict {
  const explanation = { code, values: values ?? {}, message: null };
  return { target, required, achieved, status, flow: flow ?? null, explanation };
}

function workloadTargets({ plan, recovery, reliability, cost }: VerdictInput): readonly TargetVerdict[] {
  const { targets } = plan.model.workload;
  return [
    availabilityTarget({ required: targets.availability, unavailability: reliability.workload.unavailability }),
    rtoTarget({ required: targets.rtoSeconds, achieved: recovery.recovery.rtoSeconds }),
    rpoTarget({ required: targets.rpoSeconds, rpo: recovery.planRpo }),
    latencyTarget({ required: targets.latencyMs, achieved: worstLatency(plan, plan.model.countingFlows) }),
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

interface Subject {
  readonly flow?: string;
}

function availabilityTarget({
  required,
  unavailability,
  ...subject
}: Subject & { readonly required: string | null; readonly unavailability: number }): TargetVerdict {
  const achieved = 1 - unavailability;
  const base = { ...subject, target: 'AVAILABILITY' as const, required, achieved };
  if (required === null) return judged({ ...base, status: 'NOT_JUDGED', code: 'NOT_STATED' });
  const allowed = ONE.minus(decimal(required)).toNumber();
  return judged({
    ...base,
    status: statusOf(unavailability <= allowed),
    code: 'COMPARED',
    values: { unavailability, allowed },
  });
}

function rtoTarget({
  required,
  achieved,
  ...subject
}: Subject & { readonly required: number | null; readonly achieved: number | null }): TargetVerdict {
  const base = { ...subject, target: 'RTO' as const, required, achieved };
  if (required === null) return judged({ ...base, status: 'NOT_JUDGED', code: 'NOT_STATED' });
  if (achieved === null) return judged({ ...base, status: 'NOT_JUDGED', code: 'NO_TOLERANCE' });
  return judged({ ...base, status: statusOf(achieved <= required), code: 'COMPARED' });
}

function rpoTarget({
  required,
  rpo,
  ...subject
}: Subject & { readonly required: number | null; readonly rpo: Rpo }): TargetVerdict {
  const base = { ...subject, target: 'RPO' as const, required, achieved: typeof rpo === 'number' ? rpo : null };
  if (required === null) return judged({ ...base, status: 'NOT_JUDGED', code: 'NOT_STATED' });
  if (rpo === 'NO_DATA') return judged({ ...base, status: 'NOT_JUDGED', code: 'NO_DATA' });
  if (rpo === 'NO_COPY') return judged({ ...base, status: 'NOT_MET', code: 'NO_COPY_LEFT' });
  return judged({ ...base, status: statusOf(rpo <= required), code: 'COMPARED' });
}

function latencyTarget({
  required,
  achieved,
  ...subject
}: Subject & { readonly required: string | null; readonly achieved: number | null }): TargetVerdict {
  const base = { ...subject, target: 'LATENCY' as const, required, achieved };
  if (required === null) return judged({ ...base, status: 'NOT_JUDGED', code: 'NOT_STATED' });
  if (achieved === null) return judged({ ...base, status: 'NOT_JUDGED', code: 'LATENCY_UNKNOWN' });
  return judged({ ...base, status: statusOf(achieved <= Number(required)), code: 'COMPARED' });
}

function worstLatency(plan: Deployment, flows: readonly ModelFlow[]): number | null {
  const each = flows.map((flow) => addedLatencyMs(plan, flow));
  const known = each.filter((latency) => latency !== null);
  return known.length < each.length ? null : Math.max(0, ...known);
}

function budgetTarget(required: string | null, achieved: string): TargetVerdict {
  const base = { target: 'BUDGET' as const, required, achieved };
  if (required === null) return judged({ ...base, status: 'NOT_JUDGED', code: 'NOT_STATED' });
  return judged({ ...base, status: statusOf(decimal(achieved).lte(required)), code: 'COMPARED' });
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
  if (count === 0) return judged({ target, required: 0, achieved: null, status: 'NOT_JUDGED', code: 'NO_TOLERANCE' });
  const achieved = largestSurvived(plan, { check, count });
  const isMet = achieved === count;
  return judged({
    target,
    required: count,
    achieved,
    status: statusOf(isMet),
    code: isMet ? 'SURVIVED' : 'SURVIVES_FEWER',
  });
}

function statusOf(isMet: boolean): TargetStatus {
  return isMet ? 'MET' : 'NOT_MET';
}
