import type { Catalog } from '@headroom/catalog';
import {
  type Evaluation,
  type Insights,
  insightsOf,
  type OutboundPrices,
  type StorageRedundancyFact,
  type Workload,
} from '@headroom/core';
import { allLimits } from './resolve/resolve-limits.js';

/** An evaluated workload and the catalogue that knows what core does not. */
export interface EvaluatedWorkload {
  readonly workload: Workload;
  readonly evaluation: Evaluation;
  readonly catalog: Catalog;
}

/** Calculations of the guide beyond the plan, with the catalogue's storage options and prices of ways out (S44, S111). */
export function planInsights({ workload, evaluation, catalog }: EvaluatedWorkload): Insights {
  const usesAzure = workload.locations.some(({ provider }) => provider === 'azure');
  return insightsOf({
    // A plan looks up the limits that its document can run into; insights also say what would be needed.
    workload: { ...workload, limits: allLimits(workload, catalog) },
    evaluation,
    storageRedundancy: usesAzure ? storageFacts(catalog) : [],
    outboundPrices: workload.locations.flatMap(({ location }) => outboundPrices(catalog, location)),
  });
}

/** The storage redundancies of Azure; the catalogue has none of other clouds. */
function storageFacts(catalog: Catalog): readonly StorageRedundancyFact[] {
  return catalog.storageRedundancy().map((row) => ({ provider: 'azure', ...row }));
}

/** What a NAT gateway, a firewall and an address cost an hour in a region of Azure; null where no row is of that region. */
function outboundPrices(catalog: Catalog, location: string): readonly OutboundPrices[] {
  const [provider, region] = location.split('/');
  if (provider !== 'azure' || region === undefined) return [];
  const priceOf = (resourceType: string, item: string): string | null =>
    catalog.networkPrices({ provider, region, resourceType, item })[0]?.price ?? null;
  return [
    {
      location,
      natGatewayPerHour: priceOf('azurerm_nat_gateway', 'NAT gateway'),
      firewallPerHour: priceOf('azurerm_firewall', 'Deployment (Standard)'),
      publicAddressPerHour: priceOf('azurerm_public_ip', 'IP address (static, regional)'),
    },
  ];
}
