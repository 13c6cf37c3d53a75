import type { FindingEdit } from '../plan/evaluation.js';
import type { ModelReplicated } from '../plan/planning-model.js';
import type { FailureKind } from '../workload/vocabulary.js';
import type { FindingDraft, StrategyCheck, StrategyContext } from './check.js';
import { combinationShortfalls } from './combination-loss.js';
import { countEdits } from './count-edits.js';
import { replicaShortfalls, type Shortfall, zoneShortfalls } from './loss-shortfalls.js';

/**
 * A tolerated loss leaves replicas that cannot carry what must be served: two nodes at 60 % that lose one would need
 * 120 %. Says the least addition that repairs it: one more node (S18, S19).
 */
export const overloadAfterLoss: StrategyCheck<'OVERLOAD_AFTER_LOSS'> = {
  code: 'OVERLOAD_AFTER_LOSS',
  scope: 'STRATEGY',
  severity: 'ERROR',
  guidePoint: 'S18',
  find: (context) =>
    context.plan.model.components
      .filter((component) => component.kind === 'replicated')
      .flatMap((component) => [
        ...overloads(context, {
          component,
          failure: 'REPLICA',
          shortfalls: replicaShortfalls(context.plan, component),
        }),
        ...overloads(context, { component, failure: 'ZONE', shortfalls: zoneShortfalls(context.plan, component) }),
        ...overloads(context, {
          component,
          failure: 'COMBINATION',
          shortfalls: combinationShortfalls(context.plan, component),
        }),
      ]),
};

interface LossOfKind {
  readonly component: ModelReplicated;
  readonly failure: FailureKind;
  readonly shortfalls: readonly Shortfall[];
}

function overloads({ plan, result }: StrategyContext, loss: LossOfKind): readonly FindingDraft[] {
  const [worst] = loss.shortfalls.toSorted((a, b) => missing(b) - missing(a));
  if (worst === undefined) return [];
  const { running } = plan.countOf(loss.component, indexOf({ plan }, worst.location));
  return [
    {
      subject: loss.component.name,
      values: {
        failure: loss.failure,
        location: worst.location,
        running,
        remaining: worst.remaining,
        utilization: worst.utilization,
        failureMax: plan.model.failureMax.value,
        needed: worst.needed,
        least: worst.count,
        added: worst.count === null ? null : worst.count - running,
      },
      edits: repairs({ plan, result }, loss),
    },
  ];
}

function missing({ needed, remaining }: Shortfall): number {
  return needed - remaining;
}

function indexOf({ plan }: Pick<StrategyContext, 'plan'>, id: string): number {
  return plan.used.find((location) => location.id === id)?.index ?? 0;
}

/** The largest count per field of the document; none where a place cannot be repaired by more replicas. */
function repairs(
  { plan, result }: Pick<StrategyContext, 'plan' | 'result'>,
  { component, shortfalls }: LossOfKind,
): readonly FindingEdit[] {
  if (plan.shape === 'STAMPS') return [];
  const counts = shortfalls.map(({ location, count }) => ({ location, count }));
  if (counts.some(({ count }) => count === null)) return [];
  const edits = counts.flatMap(({ location, count }) =>
    countEdits({ strategy: result.strategy, component, location, count: count ?? 0 }),
  );
  const paths = [...new Set(edits.map(({ path }) => path))];
  return paths.map((path) => ({ path, value: Math.max(...edits.filter((one) => one.path === path).map(valueOf)) }));
}

function valueOf({ value }: FindingEdit): number {
  return Number(value);
}
