import type { ModelReplicated, PlanningModel } from '../plan/planning-model.js';
import { evenPlacement } from '../sizing/placement.js';
import type { LocationRole } from '../workload/vocabulary.js';
import { sized } from './sizing-parts.js';
import type { NoSizing, ReplicaCount, Strategy, StrategyShape } from './strategy.js';

/**
 * The system that runs today, as `current` counts it: judged like every strategy. Running in one location it stands
 * alone; in several it is active-passive where the router's method is PRIORITY (S90) and active-active otherwise
 * (S75).
 */
export const current: Strategy<'CURRENT'> = {
  id: 'CURRENT',
  size: ({ model }) => {
    const shape = currentShape(model);
    return (
      incomplete(model) ??
      sized({
        model,
        shape,
        roleOf: (location) => currentRole({ model, shape, location }),
        countOf: (component, location) => countToday({ model, component, location }),
      })
    );
  },
};

/** True where the document says what runs today. */
export function hasCurrent(model: PlanningModel): boolean {
  return model.components.some((component) => component.kind === 'replicated' && component.input.current !== null);
}

function incomplete(model: PlanningModel): NoSizing | undefined {
  const missing = model.components
    .filter((component) => component.kind === 'replicated' && !runsSomewhere(component))
    .map(({ name }) => name);
  if (missing.length === 0 && locationsInUse(model).length > 0) return undefined;
  return { outcome: 'NOT_APPLICABLE', code: 'NOTHING_RUNS', values: { components: missing } };
}

function runsSomewhere(component: ModelReplicated): boolean {
  return (component.input.current ?? []).some(({ running }) => running > 0);
}

function locationsInUse(model: PlanningModel): readonly number[] {
  const standing = new Set(
    model.components.flatMap((component) => {
      if (component.kind !== 'replicated') return [];
      const counts = component.input.current ?? [];
      return counts.filter(({ running, stopped }) => running + stopped > 0).map(({ location }) => location);
    }),
  );
  return model.locations.filter(({ id }) => standing.has(id)).map(({ index }) => index);
}

function currentShape(model: PlanningModel): StrategyShape {
  if (locationsInUse(model).length <= 1) return 'SINGLE';
  return model.workload.router.method === 'PRIORITY' ? 'PASSIVE' : 'ACTIVE';
}

interface RoleQuestion {
  readonly model: PlanningModel;
  readonly shape: StrategyShape;
  readonly location: number;
}

function currentRole({ model, shape, location }: RoleQuestion): LocationRole | null {
  const inUse = locationsInUse(model);
  if (!inUse.includes(location)) return null;
  if (shape === 'ACTIVE') return 'ACTIVE';
  if (location === inUse[0]) return 'PRIMARY';
  const runs = model.components.some(
    (component) => component.kind === 'replicated' && countToday({ model, component, location }).running > 0,
  );
  return runs ? 'WARM' : 'COLD';
}

interface CountQuestion {
  readonly model: PlanningModel;
  readonly component: ModelReplicated;
  readonly location: number;
}

function countToday({ model, component, location }: CountQuestion): ReplicaCount {
  const place = model.locations[location];
  const counts = (component.input.current ?? []).filter((count) => count.location === place?.id);
  const domains = place?.domainCount ?? 1;
  const perDomain = Array.from({ length: domains }, () => 0);
  for (const { running, zones } of counts) {
    evenPlacement(running, Math.min(domains, Math.max(1, zones))).forEach((count, zone) => {
      perDomain[zone] = (perDomain[zone] ?? 0) + count;
    });
  }
  const running = perDomain.reduce((sum, count) => sum + count, 0);
  return { running, stopped: counts.reduce((sum, { stopped }) => sum + stopped, 0), perDomain };
}
