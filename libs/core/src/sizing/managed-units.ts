import { type Decimal, ZERO } from '../numbers/decimal.js';
import type { ModelManaged } from '../plan/planning-model.js';
import type { Share } from './load-share.js';

/**
 * Provisioned capacity units of a managed component for a share of its load: `ceil(L·unitsPerCall/step)·step`, exact
 * (contract 2.3, S30); at least one step.
 */
export function managedUnits(component: ModelManaged, part: Share): Decimal {
  const { unitsPerCall, unitStep } = component;
  const needed = component.load.exact.times(part.numerator).times(unitsPerCall);
  const step = unitStep.times(part.denominator);
  const steps = needed.div(step).floor();
  const enough = steps.times(step).gte(needed) ? steps : steps.plus(1);
  return (enough.eq(ZERO) ? enough.plus(1) : enough).times(unitStep);
}
