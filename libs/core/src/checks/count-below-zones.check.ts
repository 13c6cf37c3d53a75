import type { ModelLocation, ModelReplicated } from '../plan/planning-model.js';
import type { FindingDraft, StrategyCheck, StrategyContext } from './check.js';
import { countEdits, spreadTodayEdits } from './count-edits.js';

/** Fewer replicas than zones, or replicas in fewer zones than the location uses: the spread is not even (S107). */
export const countBelowZones: StrategyCheck<'COUNT_BELOW_ZONES'> = {
  code: 'COUNT_BELOW_ZONES',
  scope: 'STRATEGY',
  severity: 'INFO',
  guidePoint: 'S107',
  find: (context) => {
    const { plan, result } = context;
    if (result.strategy === 'NO_REDUNDANCY' || plan.model.workload.targets.tolerate.zones.count === 0) return [];
    const pools = plan.model.components.filter((component) => component.kind === 'replicated');
    return pools
      .filter(({ input, load }) => input.kind !== 'network' && load.value > 0)
      .flatMap((component) => plan.serving.flatMap((location) => unevenIn(context, component, location)));
  },
};

function unevenIn(
  { plan, result }: StrategyContext,
  component: ModelReplicated,
  location: ModelLocation,
): readonly FindingDraft[] {
  const { zones } = location.input;
  const { running, perDomain } = plan.countOf(component, location.index);
  const occupied = perDomain.filter((count) => count > 0).length;
  if (zones < 2 || running === 0 || occupied >= zones) return [];
  const isEnough = result.strategy === 'CURRENT' && running >= zones;
  const more = isEnough
    ? []
    : countEdits({ strategy: result.strategy, component, location: location.id, count: zones });
  const edits = result.strategy === 'CURRENT' ? [...more, ...spreadTodayEdits(component, location)] : more;
  return [{ subject: component.name, values: { location: location.id, running, zonesUsed: occupied, zones }, edits }];
}
