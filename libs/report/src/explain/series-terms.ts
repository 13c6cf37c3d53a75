import { ONE, type seriesElements } from '@headroom/core';

import { displayDecimal } from '../format/decimal-display.js';
import { managedPath } from './document-path.js';
import type { Operand } from './explanation.js';
import { engineOperand, inputOperand } from './operands.js';
import type { PlanContext } from './plan-context.js';

type SeriesElement = ReturnType<typeof seriesElements>[number];

/**
 * The availabilities of what stands in series, as the document or the catalogue state them: shared fate, the router,
 * global and multi-region services, and locations that a synchronous store waits for (contract 2.6, 2.10.26).
 */
export function seriesOperands(context: PlanContext, elements: readonly SeriesElement[]): readonly Operand[] {
  return elements.map(({ cause, unavailability }, index) => {
    const name = `series${String(index)}`;
    const stated = statedAvailability(context, cause);
    if (stated !== null) return inputOperand(context, { name, ...stated });
    const value = ONE.minus(displayDecimal(unavailability));
    const method = `availability of ${cause}, summed over the states of all its places (contract 2.6)`;
    return engineOperand({ name, value, method });
  });
}

interface Stated {
  readonly value: string;
  readonly path: string;
}

/** The availability that the document or the catalogue states; null for what the engine works out. */
function statedAvailability({ workload, deployed }: PlanContext, cause: string): Stated | null {
  if (cause === 'SHARED_FATE') return { value: workload.sharedFate.availability, path: 'sharedFate.availability' };
  if (cause === 'ROUTER') return { value: workload.router.availability, path: 'router.availability' };
  const component = deployed.model.components.find(({ name }) => cause === `COMPONENT ${name}`);
  if (component?.kind === 'global') {
    return { value: component.input.availability, path: `components.${component.name}.availability` };
  }
  if (component?.kind === 'managed') {
    const path = `${managedPath(workload, component.name)}.multiRegionAvailability`;
    return { value: component.input.multiRegionAvailability ?? '1', path };
  }
  const location = workload.locations.find(({ location: id }) => cause.endsWith(` ${id}`));
  if (location === undefined) return null;
  return { value: location.availability, path: `locations.${location.location}.availability` };
}

/** `1 − (1 − first)·a₁·a₂…`: the unavailability of a first part with availabilities in series. */
export function seriesFormula(first: string, series: readonly Operand[]): string {
  return `1 - ${[`(1 - ${first})`, ...series.map(({ name }) => name)].join(' * ')}`;
}
