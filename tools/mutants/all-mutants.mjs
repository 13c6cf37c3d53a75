import { COST_MUTANTS } from './cost-mutants.mjs';
import { RECOVERY_MUTANTS } from './recovery-mutants.mjs';
import { RELIABILITY_MUTANTS } from './reliability-mutants.mjs';
import { SIZING_MUTANTS } from './sizing-mutants.mjs';
import { STRATEGY_MUTANTS } from './strategy-mutants.mjs';

/** Every mutant, in the order in which they are tried. */
export const ALL_MUTANTS = [
  ...SIZING_MUTANTS,
  ...STRATEGY_MUTANTS,
  ...RECOVERY_MUTANTS,
  ...RELIABILITY_MUTANTS,
  ...COST_MUTANTS,
];
