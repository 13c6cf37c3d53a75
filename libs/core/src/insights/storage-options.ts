import type { StrategyId } from '../workload/vocabulary.js';
import { type StoreInPlan, storeRow, type StoreRow, storesOf } from './data-stores.js';
import type { PlannedDeployment } from './planned-deployments.js';

/** A storage redundancy that a provider sells, as the catalogue knows it (S44, S123). */
export interface StorageRedundancyFact {
  readonly provider: string;
  /** Name of the option, e.g. `ZRS`. */
  readonly option: string;
  /** Copies that the price of one stored GiB contains. */
  readonly copies: number;
  /** `yes` at once, `after failover …` once the account has failed over, `no` not at all. */
  readonly survivesZone: string;
  readonly survivesRegion: string;
  readonly secondaryReadAccess: boolean;
}

/** One option for a store under one strategy. */
export interface StorageOption extends StoreRow {
  readonly strategy: StrategyId;
  readonly provider: string;
  readonly option: string;
  readonly copies: number;
  /** The plan tolerates the loss of a zone that holds the data. */
  readonly needsZones: boolean;
  /** The strategy keeps the data in another location. */
  readonly needsRegions: boolean;
  /** The option outlives all that is needed, at once or after a failover of the account. */
  readonly fits: boolean;
  /** It does only after a failover of the account, which adds its time to the recovery. */
  readonly needsAccountFailover: boolean;
  /** The copy in the other region can be read without a failover. */
  readonly readsSecondary: boolean;
}

/**
 * The provider's storage redundancies against what a strategy asks of each store, with their copies (S44, S123). A price
 * already contains the copies of its option, so `billedCopies` stays 1 with it. Only providers of the strategy's
 * locations are listed.
 */
export function storageOptions(
  planned: readonly PlannedDeployment[],
  facts: readonly StorageRedundancyFact[],
): readonly StorageOption[] {
  return storesOf(planned).flatMap((stored) => {
    const providers = new Set(stored.plan.used.map(({ input }) => input.provider));
    return facts.filter(({ provider }) => providers.has(provider)).map((fact) => optionOf(stored, fact));
  });
}

function optionOf(stored: StoreInPlan, fact: StorageRedundancyFact): StorageOption {
  const { plan, store } = stored;
  const toleratesZones = plan.model.workload.targets.tolerate.zones.count > 0;
  const needsZones = toleratesZones && plan.serving.some(({ input }) => input.zones >= 2);
  const needsRegions = plan.canFailOver && store.regionReplication !== 'NONE';
  const asked = [...(needsZones ? [fact.survivesZone] : []), ...(needsRegions ? [fact.survivesRegion] : [])];
  const fits = !asked.some((survives) => survives.startsWith('no'));
  return {
    ...storeRow(stored),
    provider: fact.provider,
    option: fact.option,
    copies: fact.copies,
    needsZones,
    needsRegions,
    fits,
    needsAccountFailover: fits && asked.some((survives) => survives.startsWith('after failover')),
    readsSecondary: fact.secondaryReadAccess,
  };
}
