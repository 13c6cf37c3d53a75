import { type Share, type SurvivalRow } from '@headroom/core';

import { locationModel, type PlanContext } from './plan-context.js';

/** The lost locations of a row as a bit mask over their indexes; rows name several with ` + `. */
export function lostMask(context: PlanContext, { lost }: Pick<SurvivalRow, 'lost'>): number {
  const names = lost === null ? [] : lost.split(' + ');
  return names.reduce((mask, name) => mask | (1 << locationModel(context, name).index), 0);
}

/** The share of the load that the row's location carries (contract 2.4, 2.10.7, 2.10.31). */
export function rowShare(context: PlanContext, row: SurvivalRow): Share {
  const { deployed } = context;
  const index = locationModel(context, row.location).index;
  const staysHome = row.lost === null || row.lost === row.location || deployed.shape === 'STAMPS';
  const isCombination = row.failure === 'COMBINATION' && deployed.shape !== 'STAMPS';
  if (staysHome && !isCombination) return deployed.shareOf(index);
  return deployed.shareAfter(index, lostMask(context, row));
}
