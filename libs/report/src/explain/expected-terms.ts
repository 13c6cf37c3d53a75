import { decimal, type LossTimeline, ONE } from '@headroom/core';

import type { Term } from './need-terms.js';
import { answerOperand, constantOperand, engineOperand, inputOperand } from './operands.js';
import type { RecoveryPlace, RowLoss } from './row-losses.js';

/** A figure of a loss that is expected over the ways a failover can go. */
export interface ExpectedQuestion {
  readonly place: RecoveryPlace;
  readonly loss: RowLoss;
  /** Field of the row with the figure of the good way. */
  readonly plain: 'belowSeconds' | 'equivalentOutageSeconds';
  readonly measure: (timeline: LossTimeline) => number;
}

/** The mixture of a failover that works, gets no capacity, and does not happen (contract 2.5). */
export function expectedTerm({ place, loss, plain, measure }: ExpectedQuestion): Term {
  const good = plainOperand({ place, loss, plain, measure });
  if (loss.kind !== 'FAILOVER') return { formula: 'good', operands: [good] };
  const { context } = place;
  const { failover, strategyOptions } = context.workload;
  const allocation = strategyOptions.reserveCapacity
    ? constantOperand({ name: 'allocationSuccessRatio', value: ONE, meaning: 'capacity is reserved' })
    : inputOperand(context, {
        name: 'allocationSuccessRatio',
        value: decimal(strategyOptions.allocationSuccessRatio),
        path: 'strategyOptions.allocationSuccessRatio',
      });
  return {
    formula:
      'successRatio * allocationSuccessRatio * good + successRatio * (1 - allocationSuccessRatio) * noCapacity + (1 - successRatio) * noFailover',
    operands: [
      inputOperand(context, { name: 'successRatio', value: failover.successRatio, path: 'failover.successRatio' }),
      allocation,
      good,
      engineOperand({
        name: 'noCapacity',
        value: measure(loss.timelineOf('NO_CAPACITY')),
        unit: 's',
        method: 'the same where nothing can grow (contract 2.10.22)',
      }),
      engineOperand({
        name: 'noFailover',
        value: measure(loss.timelineOf('NO_FAILOVER')),
        unit: 's',
        method: 'the same where the failover does not happen',
      }),
    ],
  };
}

function plainOperand({ place, loss, plain, measure }: ExpectedQuestion): Term['operands'][number] {
  const value = measure(loss.timelineOf('GOOD'));
  return value === place.row[plain]
    ? answerOperand({ name: 'good', value, unit: 's', path: `${place.path}.${plain}` })
    : engineOperand({
        name: 'good',
        value,
        unit: 's',
        method: 'of the loss with the largest expected figure (contract 2.10.28)',
      });
}
