import type { LossTimeline, ModelReplicated } from '@headroom/core';

import type { Operand } from './explanation.js';
import { seconds, type Takeover } from './first-service-terms.js';
import type { Term } from './need-terms.js';
import { engineOperand, formulaOperand, inputOperand } from './operands.js';
import { locationModel, type PlanContext } from './plan-context.js';
import type { PointPlace } from './timeline-point.js';

/** When a batch of replicas is ready: the first one, and then one every interval (contract 2.5, model §5). */
export function batchTerm(question: PointPlace, moved: Takeover): Term {
  const { place, loss, point } = question;
  const { pools } = loss.timelineOf('GOOD');
  const position = pools.findIndex((pool) => growsAt(pool, point.atSeconds));
  const pool = pools[position];
  const component = place.flow.replicated[position % place.flow.replicated.length];
  if (pool === undefined || component === undefined)
    throw new RangeError(`no batch is ready at ${String(point.atSeconds)} s`);
  const { firstAtSeconds, everySeconds } = pool;
  const before = everySeconds === 0 ? 0 : (point.atSeconds - firstAtSeconds) / everySeconds;
  const { scaleOut } = component.input;
  return {
    formula: 'firstBatchAt + batchEvery * batchesBefore',
    operands: [
      ...firstBatchOperands({
        context: place.context,
        component,
        moved,
        firstAtSeconds,
        stopped: stoppedIn(question, component),
      }),
      statedOperand(place.context, {
        component,
        name: 'batchEvery',
        field: 'scaleOut.batchEvery',
        value: scaleOut.batchEverySeconds,
      }),
      engineOperand({ name: 'batchesBefore', value: before, method: `batches of ${component.name} before this one` }),
    ],
  };
}

function growsAt(
  { firstAtSeconds, everySeconds, from, to }: LossTimeline['pools'][number],
  atSeconds: number,
): boolean {
  if (to <= from || atSeconds < firstAtSeconds) return false;
  return everySeconds === 0 ? atSeconds === firstAtSeconds : (atSeconds - firstAtSeconds) % everySeconds === 0;
}

/** Replicas of the component that wait in the location that takes over. */
function stoppedIn({ place }: PointPlace, component: ModelReplicated): number {
  const plan = place.context.deployed;
  const lost = locationModel(place.context, place.row.location).index;
  const spare = plan.used.find(({ index }) => index !== lost);
  return spare === undefined ? 0 : plan.countOf(component, spare.index).stopped;
}

interface FirstBatch {
  readonly context: PlanContext;
  readonly component: ModelReplicated;
  readonly moved: Takeover;
  readonly firstAtSeconds: number;
  readonly stopped: number;
}

/** Active: after the re-routing, seen and started. Passive: from the decision on, started or scaled out. */
function firstBatchOperands({ context, component, moved, firstAtSeconds, stopped }: FirstBatch): readonly Operand[] {
  const { scaleOut, startSeconds } = component.input;
  const first = statedOperand(context, {
    component,
    name: 'firstBatch',
    field: 'scaleOut.firstBatch',
    value: scaleOut.firstBatchSeconds,
  });
  if (context.deployed.shape === 'ACTIVE') {
    const seen = statedOperand(context, {
      component,
      name: 'scaleDetect',
      field: 'scaleOut.detect',
      value: scaleOut.detectSeconds,
    });
    const formula = `${moved.formula} + scaleDetect + firstBatch`;
    return [
      ...moved.operands,
      seen,
      first,
      formulaOperand({ name: 'firstBatchAt', value: firstAtSeconds, unit: 's', formula }),
    ];
  }
  const { detectSeconds, decideSeconds } = context.workload.failover;
  const decided = [
    seconds(context, { name: 'detect', value: detectSeconds }),
    seconds(context, { name: 'decide', value: decideSeconds }),
  ];
  const ready =
    stopped > 0 ? statedOperand(context, { component, name: 'start', field: 'start', value: startSeconds }) : first;
  const formula = `detect + decide + ${ready.name}`;
  return [...decided, ready, formulaOperand({ name: 'firstBatchAt', value: firstAtSeconds, unit: 's', formula })];
}

interface StatedInput {
  readonly component: ModelReplicated;
  readonly name: string;
  readonly field: string;
  readonly value: number;
}

function statedOperand(context: PlanContext, { component, name, field, value }: StatedInput): Operand {
  return inputOperand(context, { name, value, unit: 's', path: `components.${component.name}.${field}` });
}
