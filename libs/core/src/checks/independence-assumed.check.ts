import { decimal } from '../numbers/decimal.js';
import type { StrategyCheck } from './check.js';
import { edit } from './document-edits.js';

/** Below this unavailability, what all locations share is more likely to fail than all of them by chance (contract 2.6). */
const CREDIBLE_UNAVAILABILITY = 1e-5;

/** An availability that rests on locations failing independently, with nothing stated that they share (S98). */
export const independenceAssumed: StrategyCheck<'INDEPENDENCE_ASSUMED'> = {
  code: 'INDEPENDENCE_ASSUMED',
  scope: 'STRATEGY',
  severity: 'WARNING',
  guidePoint: 'S98',
  find: ({ plan, result }) => {
    const { unavailability } = result.reliability.workload;
    const sharesNothing = decimal(plan.model.workload.sharedFate.availability).gte(1);
    if (unavailability >= CREDIBLE_UNAVAILABILITY || !sharesNothing) return [];
    const values = { unavailability, credible: CREDIBLE_UNAVAILABILITY };
    return [{ subject: 'sharedFate', values, edits: [edit('sharedFate.availability', '0.99999')] }];
  },
};
