import { unitsIn } from '../cost/service-lines.js';
import { decimalText } from '../numbers/decimal.js';
import type { Deployment } from '../plan/deployment.js';
import type { ModelComponent } from '../plan/planning-model.js';
import type { DecimalText } from '../workload/workload-input.js';
import { oneStampDeployment } from './one-stamp.js';
import { inLocations, type StampPlan } from './stamp-plan.js';

/** One component of a stamp: replicas, or capacity units of a managed one. */
export interface StampComponent {
  readonly component: string;
  readonly replicas: number | null;
  readonly capacityUnits: DecimalText | null;
}

/** A stamp in one location: what it holds, what it costs, and how many stand there. */
export interface StampUnit {
  readonly location: string;
  readonly activeStamps: number;
  readonly spareStamps: number;
  /** Share of all users whose stamp stands here. */
  readonly tenantRatio: number;
  readonly components: readonly StampComponent[];
  /** One full stamp for a month of 730 h without what all stamps share. */
  readonly costPerMonth: DecimalText;
}

/**
 * The unit of scale in every location that has one: all it needs for its designated load, and its price (S62, S63, S66).
 */
export function stampUnits({ deployment, stamps, capacity, active }: StampPlan): readonly StampUnit[] {
  return deployment.used.flatMap(({ id, index }) => {
    const { model } = deployment;
    const one = oneStampDeployment({ model, capacity, activeStamps: active, locations: [index] }, 'ZONE_REDUNDANT');
    if (one === null) return [];
    const here = stamps.activeByLocation[index] ?? 0;
    return [
      {
        location: id,
        activeStamps: here,
        spareStamps: (stamps.byLocation[index] ?? 0) - here,
        tenantRatio: here / active,
        components: one.model.components.flatMap((component) => contentOf(one, component)),
        costPerMonth: decimalText(inLocations(one)),
      },
    ];
  });
}

function contentOf(one: Deployment, component: ModelComponent): readonly StampComponent[] {
  if (component.kind === 'global') return [];
  if (component.kind === 'replicated') {
    const replicas = one.countOf(component, 0).running;
    return [{ component: component.name, replicas, capacityUnits: null }];
  }
  const units = unitsIn(one, { component, location: 0 });
  return [{ component: component.name, replicas: null, capacityUnits: decimalText(units) }];
}
