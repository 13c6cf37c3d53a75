import type { StrategyCheck } from './check.js';
import { edit } from './document-edits.js';

/**
 * Spread out, but less available than no redundancy at all: more places to fail, and none with the spare to absorb it
 * (contract 2.10.24, S15, S80).
 */
export const spreadWithoutSpare: StrategyCheck<'SPREAD_WITHOUT_SPARE'> = {
  code: 'SPREAD_WITHOUT_SPARE',
  scope: 'STRATEGY',
  severity: 'WARNING',
  guidePoint: 'S15',
  find: ({ plan, result, noRedundancy }) => {
    const { unavailability } = result.reliability.workload;
    if (noRedundancy === null || unavailability <= noRedundancy.unavailability) return [];
    const { replicas } = plan.model.workload.targets.tolerate;
    return [
      {
        subject: 'targets.tolerate',
        values: { unavailability, withoutRedundancy: noRedundancy.unavailability, replicas: replicas.count },
        edits: replicas.count === 0 ? [edit('targets.tolerate.replicas', 1)] : [],
      },
    ];
  },
};
