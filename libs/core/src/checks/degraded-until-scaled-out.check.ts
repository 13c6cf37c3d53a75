import type { Deployment } from '../plan/deployment.js';
import type { FindingEdit, RecoveryRow, SurvivalRow } from '../plan/evaluation.js';
import type { FindingDraft, StrategyCheck, StrategyContext } from './check.js';
import { countEdits, largestPerField } from './count-edits.js';
import { edit } from './document-edits.js';
import { growthsAfterLoss, growthTimes } from './growth-after-loss.js';

/** Ratios that miss a threshold by less than this meet it (contract 2.10.25). */
const RATIO_TOLERANCE = 1e-12;

/**
 * After the loss of a location its users are served again before there is room for all of them: some wait until the
 * survivors have scaled out. Strategies that are made so say how much and how long (S78, S88).
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
    return components.flatMap((name) => {
      const ofComponent = rows.filter(({ component }) => component === name);
      return degraded(context, ofComponent);
    });
  },
};

function degraded({ plan, result }: StrategyContext, rows: readonly SurvivalRow[]): readonly FindingDraft[] {
  const [worst] = rows.toSorted((a, b) => a.servedRatio - b.servedRatio);
  const component = plan.model.components.find(({ name }) => name === worst?.component);
  if (worst === undefined || component?.kind !== 'replicated' || component.input.kind === 'network') return [];
  const flows = plan.model.flows.filter(({ replicated }) => replicated.includes(component)).map(({ name }) => name);
  const scopes = result.recovery.flows.filter(({ name }) => flows.includes(name)).flatMap((flow) => flow.scopes);
  const recovery = longestWait(scopes, worst.lost ?? '');
  if (recovery === undefined || !growsAfter(plan, worst, recovery.firstServiceSeconds)) return [];
  const { location, lost, remaining, utilization, servedRatio, needed } = worst;
  const { firstServiceSeconds, rtoSeconds } = recovery;
  return [
    {
      subject: worst.component,
      guidePoint: plan.shape === 'PASSIVE' ? 'S88' : 'S78',
      values: { location, lost, remaining, utilization, servedRatio, needed, firstServiceSeconds, rtoSeconds },
      edits: standingSpare({ plan, result }, rows),
    },
  ];
}

/** True where the component itself is still growing when its users are served again. */
function growsAfter(plan: Deployment, { component, lost }: SurvivalRow, firstServiceSeconds: number): boolean {
  return growthsAfterLoss(plan)
    .filter((growth) => growth.component.name === component && growth.lost.id === lost)
    .some((growth) => growthTimes(plan, growth).lastAtSeconds > firstServiceSeconds);
}

/** The longest time between first service and enough service; none where the first service is enough. */
function longestWait(rows: readonly RecoveryRow[], lost: string): RecoveryRow | undefined {
  const [first] = rows
    .filter(({ scope, location }) => scope === 'REGION' && location === lost)
    .filter(({ firstServiceSeconds, rtoSeconds }) => rtoSeconds > firstServiceSeconds)
    .toSorted((a, b) => b.rtoSeconds - b.firstServiceSeconds - (a.rtoSeconds - a.firstServiceSeconds));
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
  return largestPerField(edits);
}
