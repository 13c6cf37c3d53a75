import { decimal, type PlanComponent, type PlanLocation } from '@headroom/core';

import type { Explanation } from './explanation.js';
import { explanationOf } from './explanation-builder.js';
import type { Term } from './need-terms.js';
import { answerOperand, engineOperand, inputOperand } from './operands.js';
import { locationModel, type PlanContext } from './plan-context.js';

/** The locations' traffic and zones, and the components' loads (contract 2.1, 2.10.2). */
export function structureExplanations(context: PlanContext): readonly Explanation[] {
  return [
    ...context.plan.locations.flatMap((location) => locationExplanations(context, location)),
    ...context.plan.components.map((component) => loadExplanation(context, component)),
  ];
}

function locationExplanations(context: PlanContext, place: PlanLocation): readonly Explanation[] {
  const path = `${context.root}.locations.${place.location}`;
  return [
    explanationOf({
      path: `${path}.trafficShare`,
      label: `share of traffic of ${place.location} in the normal state`,
      value: place.trafficShare,
      ...trafficTerm(context, place),
      guidePoints: ['S70', 'S75', 'S90'],
      rule: 'contract 2.3, 2.10.2, 2.10.13',
    }),
    explanationOf({
      path: `${path}.zones`,
      label: `zones of ${place.location}`,
      value: place.zones,
      formula: 'zones',
      operands: [
        inputOperand(context, { name: 'zones', value: place.zones, path: `locations.${place.location}.zones` }),
      ],
      guidePoints: ['S96'],
      rule: 'contract 1, 2.10.4',
    }),
  ];
}

function trafficTerm(context: PlanContext, { location }: PlanLocation): Term {
  const { deployed } = context;
  const index = locationModel(context, location).index;
  if (deployed.stamps !== null) {
    const active = deployed.stamps.activeByLocation;
    return {
      formula: 'usedStamps / allUsedStamps',
      operands: [
        engineOperand({
          name: 'usedStamps',
          value: active[index] ?? 0,
          method: 'stamps of the location that hold users',
        }),
        engineOperand({
          name: 'allUsedStamps',
          value: active.reduce((sum, count) => sum + count, 0),
          method: 'stamps that hold users',
        }),
      ],
    };
  }
  const { numerator, denominator } = deployed.shareOf(index);
  return {
    formula: 'weight / totalWeight',
    operands: [
      engineOperand({
        name: 'weight',
        value: numerator,
        method:
          'traffic weight of the location in this strategy: its trafficShare, all of it for a primary, none for a spare',
      }),
      engineOperand({ name: 'totalWeight', value: denominator, method: 'sum of the traffic weights' }),
    ],
  };
}

function loadExplanation(context: PlanContext, component: PlanComponent): Explanation {
  const steps = context.workload.flows.flatMap((flow, index) =>
    flow.path.filter((step) => step.component === component.name).map(({ calls }) => ({ flow, index, calls })),
  );
  const parts = steps.map((_, position) => `share${String(position)} * calls${String(position)}`);
  const operands = steps.flatMap(({ flow, index, calls }, position) => [
    inputOperand(context, {
      name: `share${String(position)}`,
      value: flow.share,
      path: `flows.${String(index)}.share`,
    }),
    inputOperand(context, {
      name: `calls${String(position)}`,
      value: decimal(calls),
      path: `components.${component.name}.callsPerWorkUnit`,
    }),
  ]);
  const design = answerOperand({
    name: 'designLoad',
    value: context.evaluation.designLoadPerSecond,
    unit: '/s',
    path: 'designLoadPerSecond',
  });
  return explanationOf({
    path: `${context.root}.components.${component.name}.loadPerSecond`,
    label: `load of ${component.name}`,
    value: component.loadPerSecond,
    unit: '/s',
    formula: parts.length === 0 ? '0 * designLoad' : `designLoad * sum(${parts.join(', ')})`,
    operands: [design, ...operands],
    guidePoints: ['S01', 'S10'],
    rule: 'contract 2.1, 2.10.3',
    notes: parts.length === 0 ? ['The component is on no path.'] : [],
  });
}
