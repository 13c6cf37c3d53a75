import type { FindingEdit } from '../plan/evaluation.js';
import type { MemoryKey } from '../plan/memory.js';
import type { ModelReplicated } from '../plan/planning-model.js';
import type { FailureKind } from '../workload/vocabulary.js';
import type { FindingDraft, StrategyCheck, StrategyContext } from './check.js';
import { combinationShortfalls } from './combination-loss.js';
import { countEdits, largestPerField, spreadTodayEdits } from './count-edits.js';
import { replicaShortfalls, type Shortfall, zoneShortfalls } from './loss-shortfalls.js';

/**
 * A tolerated loss leaves replicas that cannot carry what must be served: two nodes at 60 % that lose one would need
 * 120 %. Says the worst of the losses, and the least addition that repairs all of them: one more node (S18, S19).
 */
export const overloadAfterLoss: StrategyCheck<'OVERLOAD_AFTER_LOSS'> = {
  code: 'OVERLOAD_AFTER_LOSS',
  scope: 'STRATEGY',
  severity: 'ERROR',
  guidePoint: 'S18',
  find: (context) =>
    context.plan.model.components
      .filter((component) => component.kind === 'replicated')
      .flatMap((component) => overload(context, component)),
};

interface KindOfShortfall extends Shortfall {
  readonly failure: FailureKind;
}

const EXCEEDED: MemoryKey<ReadonlySet<string>> = { name: 'losses beyond failureMax' };

/** The losses that push a component beyond `failureMax`, as `failure component`: found once for all components. */
function exceededBy({ plan, result }: StrategyContext): ReadonlySet<string> {
  return plan.memory.recall(
    EXCEEDED,
    () =>
      new Set(
        result.survival
          .filter(({ withinFailureMax }) => !withinFailureMax)
          .map(({ failure, component }) => `${failure} ${component}`),
      ),
  );
}

/** What carries the whole load within `failureMax` carries what must be served; the rest is looked at closely. */
function shortfallsOf(context: StrategyContext, component: ModelReplicated): readonly KindOfShortfall[] {
  const { plan } = context;
  const exceeded = exceededBy(context);
  const replicas = exceeded.has(`REPLICA ${component.name}`) ? replicaShortfalls(plan, component) : [];
  const zones = exceeded.has(`ZONE ${component.name}`) ? zoneShortfalls(plan, component) : [];
  return [
    ...replicas.map((one) => ({ ...one, failure: 'REPLICA' as const })),
    ...zones.map((one) => ({ ...one, failure: 'ZONE' as const })),
    ...combinationShortfalls(plan, component).map((one) => ({ ...one, failure: 'COMBINATION' as const })),
  ];
}

function overload(context: StrategyContext, component: ModelReplicated): readonly FindingDraft[] {
  const { plan } = context;
  const shortfalls = shortfallsOf(context, component);
  const [worst] = shortfalls.toSorted((a, b) => missing(b) - missing(a));
  if (worst === undefined) return [];
  const place = plan.used.find(({ id }) => id === worst.location);
  const running = place === undefined ? 0 : plan.countOf(component, place.index).running;
  const counts = shortfalls.filter(({ location }) => location === worst.location).map(({ count }) => count);
  const known = counts.filter((count) => count !== null);
  const least = known.length < counts.length ? null : Math.max(...known);
  return [
    {
      subject: component.name,
      values: {
        failure: worst.failure,
        location: worst.location,
        running,
        remaining: worst.remaining,
        utilization: worst.utilization,
        failureMax: plan.model.failureMax.value,
        needed: worst.needed,
        least,
        added: least === null ? null : least - running,
      },
      edits: repairs(context, { component, shortfalls }),
    },
  ];
}

function missing({ needed, remaining }: Shortfall): number {
  return needed - remaining;
}

interface ComponentLosses {
  readonly component: ModelReplicated;
  readonly shortfalls: readonly KindOfShortfall[];
}

/** The largest count per field of the document; none where a place cannot be repaired by more replicas. */
function repairs(
  { plan, result }: StrategyContext,
  { component, shortfalls }: ComponentLosses,
): readonly FindingEdit[] {
  const { strategy } = result;
  if (plan.shape === 'STAMPS' || shortfalls.some(({ count }) => count === null)) return [];
  const counts = shortfalls.flatMap(({ location, count }) =>
    countEdits({ strategy, component, location, count: count ?? 0 }),
  );
  const inOneZone = shortfalls.filter(({ failure }) => failure !== 'REPLICA' && strategy === 'CURRENT');
  const places = plan.used.filter(({ id }) => inOneZone.some(({ location }) => location === id));
  return [...largestPerField(counts), ...places.flatMap((place) => spreadTodayEdits(component, place))];
}
