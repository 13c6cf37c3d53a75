import { decimal, type Decimal, type ModelReplicated, type Share, ZERO } from '@headroom/core';

import { answerOperand, engineOperand, formulaOperand, inputOperand } from './operands.js';
import type { Operand } from './explanation.js';
import { locationModel, type PlanContext } from './plan-context.js';

/** A component's part of the load in a location. */
export interface NeedPlace {
  readonly context: PlanContext;
  readonly component: ModelReplicated;
  readonly location: string;
  readonly share: Share;
}

/** Which state of the world a share stands for: the normal one, or after the loss that weighs most. */
export type ShareState = 'NORMAL' | 'LOSS';

/** Names of the two weights of a share in a formula. */
const WEIGHT_NAMES = {
  NORMAL: { weight: 'weight', total: 'totalWeight', meaning: 'traffic weight carried here' },
  LOSS: {
    weight: 'lossWeight',
    total: 'lossTotalWeight',
    meaning: 'largest traffic weight carried here after the tolerated loss',
  },
} as const satisfies Readonly<Record<ShareState, object>>;

/** A formula with the operands that it uses. */
export interface Term {
  readonly formula: string;
  readonly operands: readonly Operand[];
}

/** `load · weight / totalWeight`: the part of a component's load that a location carries (contract 2.10.2). */
export function carriedLoadOperands(place: NeedPlace, state: ShareState = 'NORMAL'): readonly Operand[] {
  return [loadOperand(place), ...shareOperands(place, state)];
}

/** L_c: the whole workload's load on a component. */
function loadOperand({ context, component }: Pick<NeedPlace, 'context' | 'component'>): Operand {
  const path = `${context.root}.components.${component.name}.loadPerSecond`;
  return answerOperand({ name: 'load', value: component.load.exact, unit: '/s', path });
}

/** The weight that a location carries and the sum it is a part of; no division, so that thirds stay exact. */
function shareOperands({ context, share }: NeedPlace, state: ShareState): readonly Operand[] {
  const { method } = context.workload.router;
  const { weight, total, meaning } = WEIGHT_NAMES[state];
  return [
    engineOperand({
      name: weight,
      value: share.numerator,
      method: `${meaning}, router method ${method} (contract 2.3)`,
    }),
    engineOperand({
      name: total,
      value: share.denominator,
      method: 'traffic weight that it is a part of (contract 2.10.2)',
    }),
  ];
}

/** Capacity of one replica, where it is limited. */
export function capacityOperand({ context, component, location }: NeedPlace): Operand | null {
  const capacity = capacityOf({ context, component, location });
  if (capacity === null) return null;
  const { name, input } = component;
  const field = input.kind === 'network' ? 'throughputMbps' : 'capacityPerSecond';
  return inputOperand(context, { name: 'capacity', value: capacity, unit: '/s', path: `components.${name}.${field}` });
}

/** Capacity of one replica in a location; null = not limited. */
export function capacityOf({ context, component, location }: Omit<NeedPlace, 'share'>): Decimal | null {
  return component.capacity[locationModel(context, location).index]?.exact ?? null;
}

/** Names of the limits that a count can be held against. */
export type UtilizationLimit = 'normalMax' | 'failureMax' | 'shedAbove';

/** What a count is needed for. */
export interface NeedQuestion extends NeedPlace {
  /** Name of the result in the formula. */
  readonly name: string;
  readonly limit: UtilizationLimit;
  /** Times `minServedRatio`. */
  readonly scale: 'WHOLE' | 'MIN_SERVED';
  readonly shards: number;
  /** `NORMAL` where it is left out. */
  readonly state?: ShareState;
}

/**
 * `ceil(load · weight [· minServedRatio] / (capacity · limit · totalWeight [· shards]))` as an intermediate operand;
 * 0 for no load and 1 where nothing limits a replica (contract 2.2). The operands that it uses are not repeated.
 */
export function needOperand({
  name,
  limit,
  scale,
  shards,
  state = 'NORMAL',
  ...place
}: NeedQuestion): readonly Operand[] {
  const { context, component, share } = place;
  const capacity = capacityOf(place);
  const { weight, total } = WEIGHT_NAMES[state];
  const factor = scale === 'MIN_SERVED' ? context.deployed.model.minServedRatio.exact : decimal(1);
  if (component.load.value === 0 || share.value === 0 || factor.isZero()) {
    return [formulaOperand({ name, value: 0, unit: 'replicas', formula: `ceil(load * ${weight})` })];
  }
  if (capacity === null) return [formulaOperand({ name, value: 1, unit: 'replicas', formula: 'if(load > 0, 1, 0)' })];
  const numerator = component.load.exact.times(share.numerator).times(factor);
  const denominator = capacity.times(context.deployed.model[limit].exact).times(share.denominator).times(shards);
  return [
    formulaOperand({
      name,
      value: needOf(numerator, denominator),
      unit: 'replicas',
      formula: `ceil(load * ${weight}${scale === 'MIN_SERVED' ? ' * minServedRatio' : ''} / (capacity * ${limit} * ${total}${shards === 1 ? '' : ' * shards'}))`,
    }),
  ];
}

/** The least whole n with `n · denominator ≥ numerator`, exact. */
function needOf(numerator: Decimal, denominator: Decimal): Decimal {
  const whole = numerator.div(denominator).floor();
  if (whole.lt(ZERO)) return ZERO;
  return whole.times(denominator).gte(numerator) ? whole : whole.plus(1);
}

/** The stated limits, by name. */
export function limitOperand(context: PlanContext, limit: UtilizationLimit): Operand {
  return inputOperand(context, {
    name: limit,
    value: context.workload.utilization[limit],
    path: `utilization.${limit}`,
  });
}

/** The share of the load that must be served during a failure. */
export function minServedOperand(context: PlanContext): Operand {
  return inputOperand(context, {
    name: 'minServedRatio',
    value: context.workload.targets.minServedRatio,
    path: 'targets.minServedRatio',
  });
}
