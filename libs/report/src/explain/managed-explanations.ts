import { type ModelManaged, type PlanComponentLocation, share, type Share, decimal } from '@headroom/core';

import { managedPath } from './document-path.js';
import type { Explanation } from './explanation.js';
import { absentExplanation, explanationOf } from './explanation-builder.js';
import type { Term } from './need-terms.js';
import { answerOperand, constantOperand, engineOperand, inputOperand } from './operands.js';
import { locationModel, placementPath, type PlanContext } from './plan-context.js';

/** A managed component of the answer in one of its locations. */
export interface ManagedPlace {
  readonly context: PlanContext;
  readonly component: ModelManaged;
  readonly placed: PlanComponentLocation;
}

const COUNTS = ['running', 'stopped', 'forLoad', 'spare'] as const;

/** Units of a managed component; its instances are the provider's and count 0 (contract 2.3, S30, S31). */
export function managedExplanations(place: ManagedPlace): readonly Explanation[] {
  const path = placementPath(place.context, { component: place.component.name, location: place.placed.location });
  const subject = `${place.component.name} in ${place.placed.location}`;
  const shared = { guidePoints: ['S30', 'S31'], rule: 'contract 2.3, 2.10.14' };
  const none = constantOperand({
    name: 'none',
    value: 0,
    meaning: 'managed services are planned in units, never in instances',
  });
  return [
    ...COUNTS.map((field) =>
      explanationOf({
        ...shared,
        path: `${path}.${field}`,
        label: `${field} instances of ${subject}`,
        value: place.placed[field],
        formula: 'none',
        operands: [none],
      }),
    ),
    absentExplanation({
      ...shared,
      path: `${path}.utilization`,
      label: `utilization of ${subject}`,
      notes: ['The provider runs the instances.'],
    }),
    absentExplanation({
      ...shared,
      path: `${path}.afterFailover`,
      label: `instances of ${subject} after failover`,
      notes: ['Units grow at once with the load.'],
    }),
    explanationOf({
      ...shared,
      path: `${path}.capacityUnits`,
      label: `provisioned units of ${subject}`,
      value: place.placed.capacityUnits,
      unit: place.component.input.capacityUnit,
      ...unitsTerm(place),
    }),
  ];
}

/** `ceil(L·unitsPerCall/step)·step`, at least one step; one step where it stands by; per stamp for stamps. */
function unitsTerm(place: ManagedPlace): Term {
  const { context, component, placed } = place;
  const { deployed } = context;
  const index = locationModel(context, placed.location).index;
  const stepPath = `${managedPath(context.workload, component.name)}.capacityUnitStep`;
  const step = inputOperand(context, { name: 'step', value: component.unitStep, path: stepPath });
  if (!deployed.serving.some((location) => location.index === index)) return { formula: 'step', operands: [step] };
  if (deployed.stamps === null) return servedUnits(place, { step, part: deployed.shareOf(index) });
  const capacity = decimal(context.workload.strategyOptions.stampCapacityPerSecond ?? '0');
  const each = servedUnits(place, { step, part: share(capacity, deployed.model.designLoad) });
  const stamps = answerOperand({
    name: 'stamps',
    value: deployed.stamps.byLocation[index] ?? 0,
    path: `${context.root}.stamps.byLocation.${placed.location}.count`,
  });
  return { formula: `stamps * ${each.formula}`, operands: [stamps, ...each.operands] };
}

function servedUnits(
  { context, component }: ManagedPlace,
  { step, part }: { readonly step: Term['operands'][number]; readonly part: Share },
): Term {
  return {
    formula: 'max(step, ceil(load * weight * unitsPerCall / (step * totalWeight)) * step)',
    operands: [
      step,
      answerOperand({
        name: 'load',
        value: component.load.exact,
        unit: '/s',
        path: `${context.root}.components.${component.name}.loadPerSecond`,
      }),
      engineOperand({ name: 'weight', value: part.numerator, method: 'traffic weight carried here (contract 2.3)' }),
      engineOperand({
        name: 'totalWeight',
        value: part.denominator,
        method: 'traffic weight that it is a part of (contract 2.10.2)',
      }),
      inputOperand(context, {
        name: 'unitsPerCall',
        value: component.unitsPerCall,
        path: `${managedPath(context.workload, component.name)}.capacityUnitsPerCall`,
      }),
    ],
  };
}
