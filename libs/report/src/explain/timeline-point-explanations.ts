import { type LossTimeline, poolSizeAt } from '@headroom/core';

import type { Explanation, Operand } from './explanation.js';
import { explanationOf } from './explanation-builder.js';
import { batchTerm } from './batch-terms.js';
import { detectLocalOperand, repairOperand, takeover } from './first-service-terms.js';
import type { Term } from './need-terms.js';
import { answerOperand, constantOperand, engineOperand } from './operands.js';
import { placementPath } from './plan-context.js';
import { type RecoveryPlace, rowLosses } from './row-losses.js';
import { servedTerm } from './served-terms.js';
import { isRepair, type PointPlace, poolMethod } from './timeline-point.js';

/** Every number of a row's timeline: when, how many replicas, and what is served (contract 2.5 `timeline[]`). */
export function timelineExplanations(place: RecoveryPlace): readonly Explanation[] {
  const loss = rowLosses(place).find((one) => isTimelineOf(place, one.timelineOf('GOOD')));
  if (loss === undefined) return [];
  return place.row.timeline.flatMap((point, index) => pointExplanations({ place, loss, point, index }));
}

function isTimelineOf({ row }: RecoveryPlace, { steps, endSeconds }: LossTimeline): boolean {
  return (
    row.timeline.length === steps.length + 1 &&
    row.timeline.at(-1)?.atSeconds === endSeconds &&
    steps.every(
      (step, index) =>
        row.timeline[index]?.atSeconds === step.atSeconds && row.timeline[index]?.servedRatio === step.servedRatio,
    )
  );
}

function pointExplanations(question: PointPlace): readonly Explanation[] {
  const { place, point, index } = question;
  const path = `${place.path}.timeline.${String(index)}`;
  const moment = `point ${String(index + 1)} of the recovery of flow ${place.flow.name} after a ${place.row.scope.toLowerCase()} of ${place.row.location} is lost`;
  const rule = 'contract 2.5; model §5';
  return [
    explanationOf({
      path: `${path}.atSeconds`,
      label: `time of ${moment}`,
      value: point.atSeconds,
      unit: 's',
      ...momentTerm(question),
      guidePoints: ['S78', 'S88'],
      rule,
    }),
    explanationOf({
      path: `${path}.running`,
      label: `replicas in service at ${moment}`,
      value: point.running,
      unit: 'replicas',
      ...inServiceTerm(question),
      guidePoints: ['S78', 'S88'],
      rule,
    }),
    explanationOf({
      path: `${path}.servedRatio`,
      label: `share served at ${moment}`,
      value: point.servedRatio,
      ...servedTerm(question),
      guidePoints: ['S12', 'S78'],
      rule,
    }),
  ];
}

function momentTerm({ place, loss, point, index }: PointPlace): Term {
  if (index === 0)
    return {
      formula: 'loss',
      operands: [constantOperand({ name: 'loss', value: 0, unit: 's', meaning: 'the moment of the loss' })],
    };
  if (isRepair({ place, index })) return { formula: 'repair', operands: [repairOperand(place, loss)] };
  if (loss.kind === 'LOCAL') return { formula: 'detectLocal', operands: [detectLocalOperand(place.context)] };
  const moved = takeover(place, loss);
  if (moved.seconds === point.atSeconds) return moved;
  return batchTerm({ place, loss, point, index }, moved);
}

/** Replicas that carry the flow: those of the survivors, or the normal ones of the other locations. */
function inServiceTerm(question: PointPlace): Term {
  const { place, loss, point, index } = question;
  const { pools } = loss.timelineOf('GOOD');
  if (isRepair({ place, index })) return sumOf(normallyRunning(place, null));
  if (pools.length === 0) return sumOf(normallyRunning(place, place.row.location));
  const operands = pools.flatMap((pool, position) =>
    point.atSeconds < pool.fromSeconds
      ? []
      : [
          engineOperand({
            name: `pool${String(position)}`,
            value: poolSizeAt(pool, point.atSeconds),
            unit: 'replicas',
            method: poolMethod(pool),
          }),
        ],
  );
  return sumOf(operands);
}

function normallyRunning({ context, flow }: RecoveryPlace, without: string | null): readonly Operand[] {
  const plan = context.deployed;
  return plan.serving
    .filter(({ id }) => id !== without)
    .flatMap((location) =>
      flow.replicated.map((component) =>
        answerOperand({
          name: `running_${String(component.index)}_${String(location.index)}`,
          value: plan.countOf(component, location.index).running,
          unit: 'replicas',
          path: `${placementPath(context, { component: component.name, location: location.id })}.running`,
        }),
      ),
    );
}

function sumOf(operands: readonly Operand[]): Term {
  if (operands.length > 0) return { formula: `sum(${operands.map(({ name }) => name).join(', ')})`, operands };
  return {
    formula: 'none',
    operands: [
      constantOperand({ name: 'none', value: 0, unit: 'replicas', meaning: 'nothing of the flow runs elsewhere' }),
    ],
  };
}
