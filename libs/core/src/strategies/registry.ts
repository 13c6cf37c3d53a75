import type { StrategyId } from '../workload/vocabulary.js';
import { activeActiveAtCapacity } from './active-active-at-capacity.strategy.js';
import { activeActiveOverprovisioned } from './active-active-overprovisioned.strategy.js';
import { coldSpare } from './cold-spare.strategy.js';
import { current } from './current.strategy.js';
import { deploymentStamps } from './deployment-stamps.strategy.js';
import { managedServices } from './managed-services.strategy.js';
import { noRedundancy } from './no-redundancy.strategy.js';
import type { Strategy } from './strategy.js';
import { warmSpare } from './warm-spare.strategy.js';
import { zoneRedundant } from './zone-redundant.strategy.js';

/** Every strategy by its id. The mapped type makes a missing, misnamed or unknown strategy a compile error. */
export const STRATEGIES: { readonly [Id in StrategyId]: Strategy<Id> } = {
  NO_REDUNDANCY: noRedundancy,
  ZONE_REDUNDANT: zoneRedundant,
  ACTIVE_ACTIVE_AT_CAPACITY: activeActiveAtCapacity,
  ACTIVE_ACTIVE_OVERPROVISIONED: activeActiveOverprovisioned,
  WARM_SPARE: warmSpare,
  COLD_SPARE: coldSpare,
  DEPLOYMENT_STAMPS: deploymentStamps,
  MANAGED_SERVICES: managedServices,
  CURRENT: current,
};
