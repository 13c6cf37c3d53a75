import { inMask, type ModelReplicated, plannedLosses, type Share } from '@headroom/core';

import type { Operand } from './explanation.js';
import type { Term } from './need-terms.js';
import { locationModel, type PlanContext } from './plan-context.js';
import { carriedTerm, standbyTerm } from './running-terms.js';

/** A component in a location that takes over load. */
export interface SizeAfterQuestion {
  readonly context: PlanContext;
  readonly component: ModelReplicated;
  readonly location: string;
  /** Its running replicas, as the operand `running`. */
  readonly running: Operand;
}

/**
 * What the location grows to after the loss that weighs most: active survivors to what their share needs at
 * `failureMax`, a spare to the primary's size (contract 2.3, 2.10.9); a primary and gateways stay as they are.
 */
export function sizeAfterTerm(question: SizeAfterQuestion): Term {
  const { context, component, location, running } = question;
  const { shape } = context.deployed;
  const isSpare = shape === 'PASSIVE' && context.deployed.serving[0]?.id !== location;
  if (isSpare) {
    const standby = standbyTerm({ context, component, location });
    return { formula: `max(running, ${standby.formula})`, operands: [running, ...standby.operands] };
  }
  if (shape !== 'ACTIVE' || component.input.kind === 'network') return { formula: 'running', operands: [running] };
  const share = largestShare(question);
  const carried = carriedTerm({ context, component, location, share });
  return { formula: 'max(running, carried)', operands: [running, ...carried.operands] };
}

/** The largest share that the location carries over the planned losses of other locations. */
function largestShare({ context, location }: SizeAfterQuestion): Share {
  const plan = context.deployed;
  const { index } = locationModel(context, location);
  const shares = plannedLosses(plan)
    .filter((lost) => !inMask(lost, index))
    .map((lost) => plan.shareAfter(index, lost));
  return shares.reduce((largest, one) => (one.value > largest.value ? one : largest), plan.shareOf(index));
}
