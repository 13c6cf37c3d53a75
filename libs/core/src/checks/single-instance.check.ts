import type { StrategyCheck, StrategyContext } from './check.js';
import type { ModelReplicated } from '../plan/planning-model.js';
import { countEdits } from './count-edits.js';

/**
 * A component of a flow that counts, of which a tolerated loss of replicas leaves none in a place that nobody stands in
 * for at once: N+1 is missing (S02, S34, S39).
 */
export const singleInstance: StrategyCheck<'SINGLE_INSTANCE'> = {
  code: 'SINGLE_INSTANCE',
  scope: 'STRATEGY',
  severity: 'WARNING',
  guidePoint: 'S34',
  find: (context) =>
    context.plan.model.workloadFlow.replicated
      .filter(({ input, load }) => input.kind !== 'network' && load.value > 0)
      .flatMap((component) => singleIn(context, component)),
};

function singleIn({ plan, result }: StrategyContext, component: ModelReplicated) {
  const least = Math.max(1, plan.model.workload.targets.tolerate.replicas.count) + 1;
  const isCovered = plan.shape === 'ACTIVE' && plan.used.length > 1;
  if (isCovered) return [];
  return plan.serving.flatMap((location) => {
    const { running } = plan.countOf(component, location.index);
    if (running === 0 || running >= least) return [];
    const edits = countEdits({ strategy: result.strategy, component, location: location.id, count: least });
    return [{ subject: component.name, values: { location: location.id, running, required: least }, edits }];
  });
}
