import type { WorkloadInput } from '@headroom/core';
import type { ProblemDraft } from '../problems/problem.js';
import type { Readable } from '../schema/readable.js';
import { checkComponents } from './check-components.js';
import { checkDemand } from './check-demand.js';
import { checkNames } from './check-names.js';
import { checkPriceOverrides } from './check-price-overrides.js';
import { checkReferences } from './check-references.js';
import { checkTrafficShares } from './check-traffic-shares.js';

const CHECKS = [checkDemand, checkTrafficShares, checkNames, checkComponents, checkReferences, checkPriceOverrides];

/** What is wrong between fields that are right each on its own (contract 1, 1.1, 2.10.1, 2.10.2). */
export function checkWorkload(input: Readable<WorkloadInput>): readonly ProblemDraft[] {
  return CHECKS.flatMap((check) => check(input));
}
