import {
  type ComponentPlacement,
  surgeOf,
  survivorsOf,
  type ModelLocation,
  managedUnits,
  unitsIn,
} from '@headroom/core';

import type { CostPlace } from './cost-explanations.js';
import { managedPath } from './document-path.js';
import type { Explanation, Operand } from './explanation.js';
import { explanationOf } from './explanation-builder.js';
import type { Term } from './need-terms.js';
import { answerOperand, constantOperand, engineOperand, inputOperand } from './operands.js';
import { placementPath, type PlanContext } from './plan-context.js';
import { priceOperand } from './unit-price-terms.js';

/** What one failover costs extra, of the location whose loss costs most (contract 2.10.21). */
export function surgeExplanation({ context, cost }: CostPlace): Explanation {
  const lost = worstLocation(context);
  return explanationOf({
    path: `${context.root}.cost.surgePerFailover`,
    label: 'extra cost of one failover until what was lost is back',
    value: cost.surgePerFailover,
    unit: context.evaluation.workload.currency,
    ...(lost === null ? noSurge(context) : surgeTerm(context, lost)),
    guidePoints: ['S78', 'S88'],
    rule: 'contract 2.7, 2.10.21, 2.10.23',
    notes: lost === null ? [] : [`After a loss of ${lost.id}.`],
  });
}

/** The serving location whose loss costs most; null where none costs anything. */
function worstLocation({ deployed }: PlanContext): ModelLocation | null {
  let worst: ModelLocation | null = null;
  for (const location of deployed.serving) {
    const surge = surgeOf(deployed, location);
    if (surge.gt(worst === null ? 0 : surgeOf(deployed, worst))) worst = location;
  }
  return worst;
}

function noSurge({ workload }: PlanContext): Term {
  const meaning = workload.strategyOptions.reserveCapacity
    ? 'what a failover adds is reserved and paid already'
    : 'no failover adds replicas';
  return { formula: 'none', operands: [constantOperand({ name: 'none', value: 0, meaning })] };
}

/** `Σ (size after − running)·price · mttr hours` over the survivors (model §13). */
function surgeTerm(context: PlanContext, lost: ModelLocation): Term {
  const parts = survivorsOf(context.deployed, 1 << lost.index).flatMap((location) =>
    growthParts({ context, lost, location }),
  );
  const repair = inputOperand(context, {
    name: 'repair',
    value: lost.mttrSeconds,
    unit: 's',
    path: `locations.${lost.id}.mttr`,
  });
  return {
    formula: `sum(${parts.map(({ formula }) => formula).join(', ')}) * (repair / 3600)`,
    operands: [...parts.flatMap(({ operands }) => operands), repair],
  };
}

interface GrowthPlace {
  readonly context: PlanContext;
  readonly lost: ModelLocation;
  readonly location: ModelLocation;
}

function growthParts(place: GrowthPlace): readonly Term[] {
  return place.context.deployed.model.components.flatMap((component) => {
    if (component.kind === 'global') return [];
    const suffix = `_${String(component.index)}_${String(place.location.index)}`;
    const formula = `(after${suffix} - before${suffix}) * price${suffix}`;
    const operands =
      component.kind === 'replicated'
        ? replicaOperands({ ...place, component, suffix })
        : unitOperands({ ...place, component, suffix });
    return operands.length === 0 ? [] : [{ formula, operands }];
  });
}

type ModelComponent = PlanContext['deployed']['model']['components'][number];

type ReplicaGrowth = GrowthPlace & {
  readonly component: Extract<ModelComponent, { kind: 'replicated' }>;
  readonly suffix: string;
};

function replicaOperands({ context, lost, location, component, suffix }: ReplicaGrowth): readonly Operand[] {
  const { deployed } = context;
  const before = deployed.countOf(component, location.index).running;
  const after = deployed.sizeAfter({ component, location: location.index, lost: 1 << lost.index }).count;
  const path = `${placementPath(context, { component: component.name, location: location.id })}.running`;
  const placement = component.input.placements[location.index];
  if (after <= before) return [];
  return [
    engineOperand({
      name: `after${suffix}`,
      value: after,
      unit: 'replicas',
      method: `${component.name} in ${location.id} after the loss (contract 2.3, 2.10.9)`,
    }),
    answerOperand({ name: `before${suffix}`, value: before, unit: 'replicas', path }),
    ...(placement === undefined ? [] : [hourlyPrice(placement, { name: `price${suffix}`, component: component.name })]),
  ];
}

/** The running price of a replica with where it comes from. */
function hourlyPrice(
  { pricePerHour, priceOrigin }: ComponentPlacement,
  { name, component }: { readonly name: string; readonly component: string },
): Operand {
  const line = { priceSource: priceOrigin.source, priceDate: priceOrigin.date };
  return priceOperand(line, { name, value: pricePerHour, path: `components.${component}.pricePerHour` });
}

type UnitGrowth = GrowthPlace & {
  readonly component: Extract<ModelComponent, { kind: 'managed' }>;
  readonly suffix: string;
};

function unitOperands({ context, lost, location, component, suffix }: UnitGrowth): readonly Operand[] {
  const { deployed } = context;
  const before = unitsIn(deployed, { component, location: location.index });
  const after = managedUnits(component, deployed.shareAfter(location.index, 1 << lost.index));
  const path = `${placementPath(context, { component: component.name, location: location.id })}.capacityUnits`;
  if (after.lte(before)) return [];
  return [
    engineOperand({
      name: `after${suffix}`,
      value: after,
      method: `units of ${component.name} in ${location.id} after the loss (contract 2.10.23)`,
    }),
    answerOperand({ name: `before${suffix}`, value: before, path }),
    inputOperand(context, {
      name: `price${suffix}`,
      value: component.input.pricePerCapacityUnitHour,
      path: `${managedPath(context.workload, component.name)}.pricePerCapacityUnitHour`,
    }),
  ];
}
