import { decimal, decimalText, sumDecimals, type LocationInput, type WorkloadInput } from '@headroom/core';
import type { ProblemDraft } from '../problems/problem.js';
import type { Readable } from '../schema/readable.js';

/** Shares sum to 1 within this (contract 2.10.2). */
const SUM_TOLERANCE = '1e-9';

/** Traffic shares are given for all locations or for none, and sum to 1 (contract 2.10.2). */
export function checkTrafficShares({ locations }: Readable<WorkloadInput>): readonly ProblemDraft[] {
  const all = locations ?? [];
  // Where a share cannot be read, that is the problem.
  if (all.some((location) => location === undefined || hasUnreadableShare(location))) return [];
  const shares = all.map((location) => location?.trafficShare);
  const given = shares.filter((share) => share !== undefined);
  if (given.length === 0) return [];
  if (given.length < shares.length) {
    return shares.flatMap((share, index) => (share === undefined ? [missingShare(index)] : []));
  }
  const sum = sumDecimals(given.map((share) => decimal(share)));
  if (sum.minus(1).abs().lte(SUM_TOLERANCE)) return [];
  const message = `The traffic shares sum to ${decimalText(sum)}.`;
  return [{ path: ['locations'], code: 'SHARES', message, expected: 'shares that sum to 1' }];
}

function hasUnreadableShare(location: Readable<LocationInput>): boolean {
  return 'trafficShare' in location && location.trafficShare === undefined;
}

function missingShare(index: number): ProblemDraft {
  return {
    path: ['locations', index, 'trafficShare'],
    code: 'SHARES',
    message: 'Other locations have a traffic share and this one has none.',
    expected: 'a trafficShare for every location, or for none',
  };
}
