/**
 * Version of the planning model. It rises whenever the same workload may get other numbers, so that a saved plan can tell
 * drift of the rules from drift of the prices.
 */
export const MODEL_VERSION = '1';
