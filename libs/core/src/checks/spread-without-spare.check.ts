import type { Deployment } from '../plan/deployment.js';
import type { FindingEdit } from '../plan/evaluation.js';
import type { StrategyCheck } from './check.js';
import { edit } from './document-edits.js';

/**
 * Spread out, but less available than no redundancy at all: more places to fail, and none with the spare to absorb it
 * (contract 2.10.24, S15, S80). A managed service is as available as its provider says, spread or not.
 */
export const spreadWithoutSpare: StrategyCheck<'SPREAD_WITHOUT_SPARE'> = {
  code: 'SPREAD_WITHOUT_SPARE',
  scope: 'STRATEGY',
  severity: 'WARNING',
  guidePoint: 'S15',
  find: ({ plan, result, noRedundancy }) => {
    const { unavailability } = result.reliability.workload;
    if (result.strategy === 'MANAGED_SERVICES' || noRedundancy === null) return [];
    if (unavailability <= noRedundancy.unavailability) return [];
    const { replicas, zones } = plan.model.workload.targets.tolerate;
    return [
      {
        subject: 'targets.tolerate',
        values: {
          unavailability,
          withoutRedundancy: noRedundancy.unavailability,
          replicas: replicas.count,
          zones: zones.count,
        },
        edits: result.strategy === 'CURRENT' ? [] : toleratedLosses(plan),
      },
    ];
  },
};

/** Asks for the spare that is missing: one replica, and one zone where there are zones. */
function toleratedLosses({ model, serving }: Deployment): readonly FindingEdit[] {
  const { replicas, zones } = model.workload.targets.tolerate;
  const hasZones = serving.some(({ input }) => input.zones >= 2);
  return [
    ...(replicas.count === 0 ? [edit('targets.tolerate.replicas', 1)] : []),
    ...(zones.count === 0 && hasZones ? [edit('targets.tolerate.zones', 1)] : []),
  ];
}
