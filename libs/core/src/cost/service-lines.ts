import { type Decimal, decimal, ONE } from '../numbers/decimal.js';
import type { Deployment } from '../plan/deployment.js';
import type { ModelComponent, ModelManaged } from '../plan/planning-model.js';
import { share } from '../sizing/load-share.js';
import { managedUnits } from '../sizing/managed-units.js';
import {
  costLine,
  DOCUMENT_PRICE,
  type ExactLine,
  GLOBAL_LOCATION,
  HOURS_PER_MONTH,
  type LineInput,
} from './line-maker.js';
import type { DecimalText } from '../workload/workload-input.js';
import { isPassive, purposeOfLocation, purposeOfSpreading } from './purposes.js';

/**
 * Units of a managed component in a location: for the load that it serves, one step where it stands by, and per stamp
 * for stamps (contract 2.3, 2.10.14).
 */
export function unitsIn(
  plan: Deployment,
  { component, location }: { readonly component: ModelManaged; readonly location: number },
): Decimal {
  if (isPassive(plan, location)) return component.unitStep;
  const { stamps, model } = plan;
  if (stamps === null) return managedUnits(component, plan.shareOf(location));
  const capacity = decimal(model.workload.strategyOptions.stampCapacityPerSecond ?? '0');
  return managedUnits(component, share(capacity, model.designLoad)).times(stamps.byLocation[location] ?? 0);
}

/** A managed component's units in every location of the strategy. */
export function managedLines(plan: Deployment, component: ModelManaged): readonly ExactLine[] {
  return plan.used.map((location) =>
    costLine({
      component: component.name,
      location: location.id,
      category: 'MANAGED',
      purpose: purposeOfLocation(plan, location.index),
      quantity: unitsIn(plan, { component, location: location.index }).times(HOURS_PER_MONTH),
      unit: 'unit-hours',
      unitPrice: decimal(component.input.pricePerCapacityUnitHour),
      origin: DOCUMENT_PRICE,
    }),
  );
}

/** Global components, and the router where more than one location is used (contract 2.10.10, 2.10.11). */
export function globalLines(plan: Deployment): readonly ExactLine[] {
  const { router } = plan.model.workload;
  const globals = plan.model.components.flatMap((component: ModelComponent) =>
    component.kind === 'global'
      ? [
          globalLine({
            component: component.name,
            category: 'GLOBAL',
            purpose: 'LOAD',
            monthlyCost: component.input.monthlyCost,
          }),
        ]
      : [],
  );
  if (plan.used.length < 2) return globals;
  const purpose = purposeOfSpreading(plan);
  return [
    ...globals,
    globalLine({ component: 'router', category: 'ROUTER', purpose, monthlyCost: router.monthlyCost }),
  ];
}

interface GlobalCost extends Pick<LineInput, 'component' | 'category' | 'purpose'> {
  readonly monthlyCost: DecimalText;
}

function globalLine({ component, category, purpose, monthlyCost }: GlobalCost): ExactLine {
  return costLine({
    component,
    location: GLOBAL_LOCATION,
    category,
    purpose,
    quantity: ONE,
    unit: 'months',
    unitPrice: decimal(monthlyCost),
    origin: DOCUMENT_PRICE,
  });
}
