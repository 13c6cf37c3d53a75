import { activeRerouteSeconds, promotionSeconds, startSeconds, survivorsOf } from '@headroom/core';

import type { Term } from './need-terms.js';
import type { Operand } from './explanation.js';
import { constantOperand, engineOperand, inputOperand } from './operands.js';
import { isOutage, type RecoveryPlace, type RowLoss } from './row-losses.js';
import { locationModel, type PlanContext } from './plan-context.js';

/** When the lost share is served again, by the kind of the loss (contract 2.5, 2.10.20). */
export function firstServiceTerm(place: RecoveryPlace, loss: RowLoss): Term {
  const repair = repairOperand(place, loss);
  const { context } = place;
  if (isOutage(loss.timelineOf('GOOD'))) return { formula: 'repair', operands: [repair] };
  switch (loss.kind) {
    case 'OUTAGE':
      return { formula: 'repair', operands: [repair] };
    case 'LOCAL': {
      const surviving = engineOperand({
        name: 'survivingRatio',
        value: loss.local?.survivingRatio ?? 0,
        method: 'share of the location’s own load that is left (contract 2.5)',
      });
      return {
        formula: 'if(survivingRatio > 0, min(detectLocal, repair), repair)',
        operands: [surviving, detectLocalOperand(context), repair],
      };
    }
    case 'FAILOVER':
    case 'STAMPS':
      return takeoverTerm({ place, loss, repair });
  }
}

/** When what was lost is back. */
export function repairOperand({ context }: Pick<RecoveryPlace, 'context'>, loss: RowLoss): Operand {
  return inputOperand(context, {
    name: 'repair',
    value: loss.timelineOf('GOOD').endSeconds,
    unit: 's',
    path: loss.repairPath,
  });
}

/** Time until a lost replica or zone is noticed. */
export function detectLocalOperand(context: PlanContext): Operand {
  return seconds(context, { name: 'detectLocal', value: context.workload.failover.detectLocalSeconds });
}

/** A duration of `failover` in the document. */
export function seconds(
  context: PlanContext,
  { name, value }: { readonly name: string; readonly value: number },
): Operand {
  return inputOperand(context, { name, value, unit: 's', path: `failover.${name}` });
}

interface TakeoverInput {
  readonly place: RecoveryPlace;
  readonly loss: RowLoss;
  readonly repair: Operand;
}

/** The takeover of another location, cut at the repair; later where nothing stands there yet. */
function takeoverTerm({ place, loss, repair }: TakeoverInput): Term {
  const { formula, operands, seconds: takenOver } = takeover(place, loss);
  const { firstServiceSeconds, endSeconds } = loss.timelineOf('GOOD');
  if (Math.min(takenOver, endSeconds) === firstServiceSeconds) {
    return { formula: `min(repair, ${formula})`, operands: [repair, ...operands] };
  }
  const method = 'first replicas in service where none runs (contract 2.5)';
  return {
    formula: `min(repair, max(firstReplicas, ${formula}))`,
    operands: [
      repair,
      engineOperand({ name: 'firstReplicas', value: firstServiceSeconds, unit: 's', method }),
      ...operands,
    ],
  };
}

/** A takeover with its moment, seconds after the loss. */
export interface Takeover extends Term {
  readonly seconds: number;
}

/** `detect [+ decide] + max(promotion, reroute[, start])`: when traffic has moved (contract 2.5, 2.10.13, 2.10.28). */
export function takeover(place: RecoveryPlace, loss: RowLoss): Takeover {
  const { context, flow, row } = place;
  const plan = context.deployed;
  const lost = locationModel(context, row.location).index;
  const { detectSeconds, decideSeconds, rerouteSeconds } = context.workload.failover;
  const detect = seconds(context, { name: 'detect', value: detectSeconds });
  const decide = seconds(context, { name: 'decide', value: decideSeconds });
  const reroute = seconds(context, { name: 'reroute', value: rerouteSeconds });
  if (loss.kind !== 'STAMPS' && plan.shape === 'ACTIVE') {
    const at = activeRerouteSeconds({ plan, flow, lost: 1 << lost });
    const isWriter = lost === (plan.used[0]?.index ?? 0);
    const promotion = promotionOperand(isWriter ? promotionSeconds(flow) : 0);
    return { formula: 'detect + max(promotion, reroute)', operands: [detect, promotion, reroute], seconds: at };
  }
  const spare = survivorsOf(plan, 1 << lost)[0]?.index ?? lost;
  const starts =
    loss.kind === 'STAMPS'
      ? flow.replicated.map(({ input }) => input.startSeconds)
      : [startSeconds({ plan, flow, location: spare })];
  const start = engineOperand({
    name: 'start',
    value: Math.max(0, ...starts),
    unit: 's',
    method: 'longest start of the flow’s stopped components (components.start)',
  });
  const promotion = promotionOperand(promotionSeconds(flow));
  return {
    formula: 'detect + decide + max(promotion, reroute, start)',
    operands: [detect, decide, promotion, reroute, start],
    seconds: detectSeconds + decideSeconds + Math.max(promotionSeconds(flow), rerouteSeconds, ...starts),
  };
}

function promotionOperand(value: number): Operand {
  return value === 0
    ? constantOperand({ name: 'promotion', value, unit: 's', meaning: 'no store of the flow has to be promoted' })
    : engineOperand({
        name: 'promotion',
        value,
        unit: 's',
        method: 'longest promotion of the flow’s stores that are not MULTI_WRITER (components.promotion)',
      });
}
