import { seriesUnavailability } from '../numbers/probability.js';
import { seriesElements } from '../reliability/series-elements.js';
import { availability, type ModelComponent } from '../plan/planning-model.js';
import type { StampPlan } from './stamp-plan.js';

/**
 * Something that stamps have in common. OUTSIDE stands beside them and fails all of them together;
 * OUTSIDE_UNLESS_PARTITIONED is planned once per stamp, which holds only while each tenant's data stays in its own stamp.
 */
export type DependencyStanding = 'OUTSIDE' | 'OUTSIDE_UNLESS_PARTITIONED';

/** What the stamps depend on together. */
export interface StampDependency {
  /** Name of the component, `ROUTER` or `SHARED_FATE`. */
  readonly dependency: string;
  readonly kind: 'GLOBAL' | 'MANAGED_MULTI_REGION' | 'ROUTER' | 'SHARED_FATE' | 'SINGLE_WRITER';
  readonly standing: DependencyStanding;
  /** Share of the time in which it is down; null for what is planned inside the stamps. */
  readonly unavailability: number | null;
}

/** The dependencies that break the self-containment of stamps, with what they cost together. */
export interface SharedDependencies {
  readonly dependencies: readonly StampDependency[];
  /** All tenants at once are down this share of the time: no stamp contains it. */
  readonly allTenantsUnavailability: number;
}

/** Shared fate of the stamps: what stands outside of them, and stores that leave them unless partitioned (S63, S64). */
export function sharedDependencies({ deployment }: StampPlan): SharedDependencies {
  const { model } = deployment;
  const { workload } = model;
  const isSpread = deployment.used.length > 1;
  const shared: StampDependency[] = [];
  const fate = availability(workload.sharedFate.availability).down;
  if (fate > 0) shared.push(outside({ dependency: 'SHARED_FATE', kind: 'SHARED_FATE', unavailability: fate }));
  if (isSpread) {
    const router = availability(workload.router.availability).down;
    shared.push(outside({ dependency: 'ROUTER', kind: 'ROUTER', unavailability: router }));
  }
  const elements = seriesElements(deployment, model.workloadFlow);
  return {
    dependencies: [...shared, ...model.components.flatMap((component) => dependencyOf(component, isSpread))],
    allTenantsUnavailability: seriesUnavailability(elements.map(({ unavailability }) => unavailability)),
  };
}

function outside(dependency: Omit<StampDependency, 'standing'>): StampDependency {
  return { ...dependency, standing: 'OUTSIDE' };
}

function dependencyOf(component: ModelComponent, isSpread: boolean): readonly StampDependency[] {
  const dependency = component.name;
  if (component.kind === 'global') {
    return [outside({ dependency, kind: 'GLOBAL', unavailability: component.availability.down })];
  }
  if (component.kind === 'managed') {
    const multiRegion = isSpread ? component.multiRegionAvailability : null;
    return multiRegion === null
      ? []
      : [outside({ dependency, kind: 'MANAGED_MULTI_REGION', unavailability: multiRegion.down })];
  }
  const { input } = component;
  if (input.kind !== 'data' || input.topology !== 'SINGLE_WRITER') return [];
  return [{ dependency, kind: 'SINGLE_WRITER', standing: 'OUTSIDE_UNLESS_PARTITIONED', unavailability: null }];
}
