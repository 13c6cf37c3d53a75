import type { transitions } from '@headroom/core';

import type { Term } from './need-terms.js';
import { engineOperand } from './operands.js';

type Transition = ReturnType<typeof transitions>[number];

/** `Σ rate · seconds / 3600` over the losses that can be felt; an empty formula where there is none (contract 2.6). */
export function windowOperands(moves: readonly Transition[], field: 'belowSeconds' | 'lossSeconds'): Term {
  const felt = moves.map((move, index) => ({ move, index })).filter(({ move }) => move.eventsPerHour * move[field] > 0);
  const operands = felt.flatMap(({ move, index }) => [
    engineOperand({
      name: `rate${String(index)}`,
      value: move.eventsPerHour,
      unit: '/h',
      method: `how often: ${move.cause} (contract 2.6, 2.10.27; model §9)`,
    }),
    engineOperand({
      name: `window${String(index)}`,
      value: move[field],
      unit: 's',
      method: `what one costs beyond the settled state, the ways a failover can go mixed: ${move.cause}`,
    }),
  ]);
  const parts = felt.map(({ index }) => `rate${String(index)} * window${String(index)}`);
  return { formula: parts.length === 0 ? '' : `sum(${parts.join(', ')}) / 3600`, operands };
}
