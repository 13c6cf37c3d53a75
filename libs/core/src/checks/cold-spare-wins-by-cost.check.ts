import type { FindingEdit } from '../plan/evaluation.js';
import type { WorkloadCheck } from './check.js';
import { edit } from './document-edits.js';

/**
 * A cold spare is recommended for its price alone: nothing says how long an outage may last or what it costs
 * (contract 2.10.24, S86, S95).
 */
export const coldSpareWinsByCost: WorkloadCheck<'COLD_SPARE_WINS_BY_COST'> = {
  code: 'COLD_SPARE_WINS_BY_COST',
  scope: 'WORKLOAD',
  severity: 'INFO',
  guidePoint: 'S86',
  find: ({ model, recommendation, strategies }) => {
    const { rtoSeconds, downtimeCostPerHour } = model.workload.targets;
    if (recommendation.strategy !== 'COLD_SPARE' || rtoSeconds !== null || downtimeCostPerHour !== null) return [];
    const cold = strategies.find(({ strategy }) => strategy === 'COLD_SPARE');
    const achieved = cold?.recovery?.rtoSeconds ?? null;
    return [{ subject: 'targets.rto', values: { rtoSeconds: achieved }, edits: statedRto(achieved) }];
  },
};

/** Says that what the cold spare achieves is accepted. */
function statedRto(achieved: number | null): readonly FindingEdit[] {
  return achieved === null ? [] : [edit('targets.rto', Math.ceil(achieved))];
}
