import type { StrategyId } from '@headroom/core';

/** A strategy's name and what it is, in the guide's terms. */
export interface StrategyWords {
  readonly name: string;
  /** One line: what runs, what waits, what happens at a failure. */
  readonly meaning: string;
  /** The guide point that describes it. */
  readonly guidePoint: string;
}

/** Every strategy in words; a strategy without words does not compile. */
export const STRATEGY_WORDS: Readonly<Record<StrategyId, StrategyWords>> = {
  NO_REDUNDANCY: {
    name: 'No redundancy',
    meaning:
      'Runs what the load needs in one zone of the primary location; a lost zone or region is downtime until it is repaired.',
    guidePoint: 'S04',
  },
  ZONE_REDUNDANT: {
    name: 'Zone-redundant',
    meaning:
      'Spreads the replicas over the zones of the primary location, with spare for the loss of a zone; a lost region is downtime.',
    guidePoint: 'S96',
  },
  ACTIVE_ACTIVE_AT_CAPACITY: {
    name: 'Active-active at capacity',
    meaning:
      'Every location serves its own share and is sized for it; after the loss of a location the others take over and scale out.',
    guidePoint: 'S73',
  },
  ACTIVE_ACTIVE_OVERPROVISIONED: {
    name: 'Active-active overprovisioned',
    meaning:
      'Every location serves its share and already runs enough to carry the lost ones as well; nothing has to grow.',
    guidePoint: 'S79',
  },
  WARM_SPARE: {
    name: 'Warm spare',
    meaning: 'The primary location serves; a small copy runs elsewhere without load and is scaled up after failover.',
    guidePoint: 'S87',
  },
  COLD_SPARE: {
    name: 'Cold spare',
    meaning: 'The primary location serves; a full-size copy stands stopped elsewhere and is started at failover.',
    guidePoint: 'S94',
  },
  DEPLOYMENT_STAMPS: {
    name: 'Deployment stamps',
    meaning:
      'Self-contained units of scale serve a part of the users each, with spare stamps for a lost one; a failure hits one stamp only.',
    guidePoint: 'S62',
  },
  MANAGED_SERVICES: {
    name: 'Managed services',
    meaning:
      'Components with a managed alternative become that service, which handles redundancy itself; the rest is zone-redundant.',
    guidePoint: 'S27',
  },
  CURRENT: {
    name: 'Current system',
    meaning: 'What runs today, as the document states it, judged like the strategies.',
    guidePoint: 'S21',
  },
};

/** The name of a strategy for people: `Warm spare`. */
export function strategyName(strategy: StrategyId): string {
  return STRATEGY_WORDS[strategy].name;
}
