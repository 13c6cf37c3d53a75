import { type Decimal, decimal, sumDecimals } from '../numbers/decimal.js';
import { complement } from '../numbers/probability.js';
import { addedLatencyMs } from '../latency/added-latency.js';
import type { TargetVerdict } from '../plan/evaluation.js';
import type { ModelFlow, PlanningModel } from '../plan/planning-model.js';
import type { StrategyId } from '../workload/vocabulary.js';
import type { PlannedDeployment } from './planned-deployments.js';

/**
 * Strategies that size every component by itself, so that components may have different ones; from the least to the most
 * that is ready (S80, S92). Stamps hold whole workloads, and managed services are other components.
 */
const FROM_LEAST_READY: readonly StrategyId[] = [
  'NO_REDUNDANCY',
  'ZONE_REDUNDANT',
  'COLD_SPARE',
  'WARM_SPARE',
  'ACTIVE_ACTIVE_AT_CAPACITY',
  'ACTIVE_ACTIVE_OVERPROVISIONED',
];

/** The planned strategies that can be mixed, from the least to the most that is ready. */
export function mixable(planned: readonly PlannedDeployment[]): readonly PlannedDeployment[] {
  return FROM_LEAST_READY.flatMap((id) => planned.filter(({ plan }) => plan.strategy === id));
}

/** The one of several that has most ready: what a component takes that flows with different strategies share (S10). */
export function strictest(options: readonly PlannedDeployment[]): PlannedDeployment | undefined {
  return mixable(options).at(-1);
}

/** True where a strategy gives a flow what it asks for: its own targets, and the workload's where the flow counts. */
export function meetsFlow({ plan, deployment }: PlannedDeployment, flow: ModelFlow): boolean {
  const { targets } = deployment.model.workload;
  const counts = deployment.model.countingFlows.some(({ name }) => name === flow.name);
  const own = flow.input?.targets;
  const whole = counts ? targets : undefined;
  const reliability = plan.reliability.flows.find(({ name }) => name === flow.name);
  const recovery = plan.recovery.flows.find(({ name }) => name === flow.name);
  const allowed = availabilityTarget(deployment.model, flow);
  const rto = own?.rtoSeconds ?? whole?.rtoSeconds ?? null;
  const rpo = own?.rpoSeconds ?? whole?.rpoSeconds ?? null;
  const latency = own?.latencyMs ?? whole?.latencyMs ?? null;
  const hasData = flow.replicated.some(({ input }) => input.kind === 'data');
  return (
    (allowed === null || (reliability?.unavailability ?? 1) <= complement(allowed)) &&
    (rto === null || (recovery?.rtoSeconds ?? 0) <= rto) &&
    (rpo === null || !hasData || (recovery?.rpoSeconds ?? Infinity) <= rpo) &&
    (latency === null || (addedLatencyMs(deployment, flow) ?? 0) <= Number(latency)) &&
    (!counts || plan.verdict.targets.every((target) => !isLostTolerance(target)))
  );
}

function isLostTolerance({ target, status }: TargetVerdict): boolean {
  return target.startsWith('SURVIVES_') && status === 'NOT_MET';
}

/**
 * The strategy with the least monthly cost for the components of some flows that gives each of them what it asks for;
 * where none does, the one under which the worst of them is down least. Undefined only without any option.
 */
export function cheapestFor(
  options: readonly PlannedDeployment[],
  flows: readonly ModelFlow[],
): PlannedDeployment | undefined {
  const names = new Set(flows.flatMap(({ components }) => components.map(({ name }) => name)));
  const meeting = options.filter((option) => flows.every((flow) => meetsFlow(option, flow)));
  if (meeting.length > 0) return leastBy(meeting, (option) => monthlyOf(option, names));
  return leastBy(options, (option) => decimal(worstUnavailability(option, flows)));
}

function worstUnavailability({ plan }: PlannedDeployment, flows: readonly ModelFlow[]): number {
  const own = plan.reliability.flows.filter(({ name }) => flows.some((flow) => flow.name === name));
  return Math.max(0, ...own.map(({ unavailability }) => unavailability));
}

/** What some components cost a month under a strategy, with the router where it needs one. */
function monthlyOf({ plan }: PlannedDeployment, components: ReadonlySet<string>): Decimal {
  const lines = plan.cost.lines.filter(({ component, category }) => category === 'ROUTER' || components.has(component));
  return sumDecimals(lines.map(({ monthly }) => decimal(monthly)));
}

function leastBy(
  options: readonly PlannedDeployment[],
  figureOf: (option: PlannedDeployment) => Decimal,
): PlannedDeployment | undefined {
  return options.reduce<PlannedDeployment | undefined>(
    (best, option) => (best === undefined || figureOf(option).lt(figureOf(best)) ? option : best),
    undefined,
  );
}

/** Availability that a flow is asked for: its own target, else the workload's where the flow counts. */
export function availabilityTarget({ workload, countingFlows }: PlanningModel, flow: ModelFlow): string | null {
  const counts = countingFlows.some(({ name }) => name === flow.name);
  return flow.input?.targets.availability ?? (counts ? workload.targets.availability : null);
}
