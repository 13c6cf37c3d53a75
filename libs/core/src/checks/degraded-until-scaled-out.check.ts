import type { FindingEdit, RecoveryRow, SurvivalRow } from '../plan/evaluation.js';
import type { FindingDraft, StrategyCheck, StrategyContext } from './check.js';
import { countEdits } from './count-edits.js';
import { edit } from './document-edits.js';

/** Ratios that miss a threshold by less than this meet it (contract 2.10.25). */
const RATIO_TOLERANCE = 1e-12;

/**
 * After the loss of a location the survivors cannot serve what must be served at once: users wait until they have
 * scaled out or started (S78, S88). Strategies that are made so say how much and how long.
 */
export const degradedUntilScaledOut: StrategyCheck<'DEGRADED_UNTIL_SCALED_OUT'> = {
  code: 'DEGRADED_UNTIL_SCALED_OUT',
  scope: 'STRATEGY',
  severity: 'INFO',
  guidePoint: 'S78',
  find: (context) => {
    const { plan, result } = context;
    if (!plan.canFailOver) return [];
    const served = plan.model.minServedRatio.value - RATIO_TOLERANCE;
    const rows = result.survival.filter(({ failure, servedRatio }) => failure === 'REGION' && servedRatio < served);
    const components = [...new Set(rows.map(({ component }) => component))];
    return components.flatMap((name) =>
      degraded(
        context,
        rows.filter(({ component }) => component === name),
      ),
    );
  },
};

function degraded({ plan, result }: StrategyContext, rows: readonly SurvivalRow[]): readonly FindingDraft[] {
  const [worst] = rows.toSorted((a, b) => a.servedRatio - b.servedRatio);
  const component = plan.model.components.find(({ name }) => name === worst?.component);
  if (worst === undefined || component?.kind !== 'replicated' || component.input.kind === 'network') return [];
  const recovery = slowest(
    result.recovery.flows.flatMap(({ scopes }) => scopes),
    worst.lost ?? '',
  );
  return [
    {
      subject: worst.component,
      guidePoint: plan.shape === 'PASSIVE' ? 'S88' : 'S78',
      values: {
        location: worst.location,
        lost: worst.lost,
        remaining: worst.remaining,
        utilization: worst.utilization,
        servedRatio: worst.servedRatio,
        needed: worst.needed,
        fullServiceSeconds: recovery?.fullServiceSeconds ?? null,
      },
      edits: standingSpare({ plan, result }, rows),
    },
  ];
}

function slowest(rows: readonly RecoveryRow[], lost: string): RecoveryRow | undefined {
  const [first] = rows
    .filter(({ scope, location }) => scope === 'REGION' && location === lost)
    .toSorted((a, b) => b.fullServiceSeconds - a.fullServiceSeconds);
  return first;
}

/** Lets run from the start what would be needed: a warm spare of full size, or as many replicas as the survivors need. */
function standingSpare(
  { plan, result }: Pick<StrategyContext, 'plan' | 'result'>,
  rows: readonly SurvivalRow[],
): readonly FindingEdit[] {
  if (result.strategy === 'COLD_SPARE') return [];
  if (result.strategy === 'WARM_SPARE') return [edit('strategyOptions.warmRatio', 1)];
  const edits = rows.flatMap(({ component: name, location, needed }) => {
    const component = plan.model.components.find((one) => one.name === name);
    if (component?.kind !== 'replicated') return [];
    return countEdits({ strategy: result.strategy, component, location, count: needed });
  });
  const paths = [...new Set(edits.map(({ path }) => path))];
  return paths.map((path) => ({
    path,
    value: Math.max(...edits.filter((one) => one.path === path).map(({ value }) => Number(value))),
  }));
}
