import { decimal, decimalText } from '../numbers/decimal.js';
import type { Deployment } from '../plan/deployment.js';
import type { ModelReplicated } from '../plan/planning-model.js';
import type { DecimalText } from '../workload/workload-input.js';
import type { PlannedDeployment } from './planned-deployments.js';

/** Data of a store that must be copied once to a location that holds none today. */
export interface InitialCopy {
  readonly component: string;
  readonly from: string;
  readonly to: string;
  readonly gib: DecimalText;
  /** null = the document's prices have none for this pair. */
  readonly pricePerGib: DecimalText | null;
  readonly cost: DecimalText | null;
}

/** The copies that a move from one deployment to another needs, each from the first location that holds the store (S43, S103). */
export function initialCopies(today: PlannedDeployment, target: PlannedDeployment): readonly InitialCopy[] {
  const { deployment } = target;
  return deployment.model.components.flatMap((component) => {
    if (component.kind !== 'replicated' || component.input.kind !== 'data') return [];
    const gib = component.input.storageGib;
    const held = heldIn(today.deployment, component);
    const [from] = held;
    if (from === undefined || decimal(gib).isZero()) return [];
    const added = heldIn(deployment, component).filter((location) => !held.includes(location));
    return added.map((to) => copy({ plan: deployment, component: component.name, from, to, gib }));
  });
}

/** Locations in which a component runs or waits. */
function heldIn(plan: Deployment, component: ModelReplicated): readonly string[] {
  const holds = plan.used.filter(({ index }) => {
    const { running, stopped } = plan.countOf(component, index);
    return running + stopped > 0;
  });
  return holds.map(({ id }) => id);
}

interface Move {
  readonly plan: Deployment;
  readonly component: string;
  readonly from: string;
  readonly to: string;
  readonly gib: DecimalText;
}

function copy({ plan, component, from, to, gib }: Move): InitialCopy {
  const { crossRegion } = plan.model.workload.transferPrices;
  const price = crossRegion.find((one) => one.from === from && one.to === to)?.pricePerGib ?? null;
  const cost = price === null ? null : decimalText(decimal(gib).times(price));
  return { component, from, to, gib, pricePerGib: price, cost };
}
