import type { DnsResolvers, HubNeed, RouterFit } from '@headroom/core';

import { amountColumn, countColumn, ratioColumn, textColumn, yesNoColumn } from './column-kinds.js';
import { strategyColumn } from './strategy-column.js';
import { type ColumnOf, type Table, tableOf } from './table.js';

const REACH_WORDS: Readonly<Record<RouterFit['reach'], string>> = {
  REGIONAL: 'one region',
  GLOBAL: 'all regions',
  UNKNOWN: 'not known',
};

const METHOD_WORDS: Readonly<Record<RouterFit['method'], string>> = {
  WEIGHTED: 'weighted',
  LATENCY: 'latency',
  PRIORITY: 'priority',
};

const HUB_WORDS: Readonly<Record<HubNeed['topology'], string>> = {
  HUB_AND_SPOKE: 'hub and spoke',
  VIRTUAL_WAN: 'virtual WAN',
  NONE: 'none',
};

/** Scope and method of the router against every strategy. */
export function routerTable(fits: readonly RouterFit[], currency: string): Table {
  return tableOf({
    id: 'router',
    title: 'Router by strategy',
    caption:
      'With more than one location a router stands in front; active locations need weighted or latency routing, standbys priority routing (guide S56, S70, S75, S90).',
    columns: routerColumns(currency),
    items: fits,
  });
}

function routerColumns(currency: string): readonly ColumnOf<RouterFit>[] {
  return [
    strategyColumn(),
    yesNoColumn({ key: 'isNeeded', header: 'Needed', priority: 1, of: ({ isNeeded }) => isNeeded }),
    textColumn({ key: 'reach', header: 'Reaches', priority: 2, of: ({ reach }) => REACH_WORDS[reach] }),
    yesNoColumn({ key: 'reachFits', header: 'Far enough', priority: 2, of: ({ reachFits }) => reachFits }),
    textColumn({ key: 'method', header: 'Method', priority: 2, of: ({ method }) => METHOD_WORDS[method] }),
    yesNoColumn({ key: 'methodFits', header: 'Suits', priority: 1, of: ({ methodFits }) => methodFits }),
    textColumn({
      key: 'fittingMethods',
      header: 'Suitable',
      priority: 3,
      of: ({ fittingMethods }) => (fittingMethods.length === 0 ? null : fittingMethods.map(methodText).join(', ')),
    }),
    yesNoColumn({
      key: 'drainsUnhealthyLocations',
      header: 'Leads away from failures',
      priority: 3,
      of: ({ drainsUnhealthyLocations }) => drainsUnhealthyLocations,
    }),
    ratioColumn({ key: 'availability', header: 'Availability', priority: 4, of: (row) => Number(row.availability) }),
    amountColumn({
      key: 'monthlyCost',
      header: 'A month',
      unit: currency,
      priority: 3,
      of: ({ monthlyCost }) => monthlyCost,
    }),
  ];
}

function methodText(method: RouterFit['method']): string {
  return METHOD_WORDS[method];
}

/** The DNS resolvers against what a hybrid network needs; one row. */
export function dnsResolversTable(resolvers: DnsResolvers): Table {
  return tableOf({
    id: 'dns-resolvers',
    title: 'DNS resolvers',
    caption:
      'A hybrid network needs two or more in different regions, one primary and one secondary (guide S61, S116, S117).',
    columns: resolverColumns,
    items: [resolvers],
  });
}

const resolverColumns: readonly ColumnOf<DnsResolvers>[] = [
  yesNoColumn({ key: 'hybrid', header: 'Hybrid network', priority: 1, of: ({ hybrid }) => hybrid }),
  textColumn({
    key: 'resolvers',
    header: 'Resolvers',
    priority: 1,
    of: ({ resolvers }) => (resolvers.length === 0 ? null : resolvers.map(({ location }) => location).join(', ')),
  }),
  countColumn({ key: 'regions', header: 'Regions', priority: 2, of: ({ regions }) => regions }),
  countColumn({ key: 'required', header: 'Regions needed', priority: 2, of: ({ required }) => required }),
  yesNoColumn({ key: 'isRedundant', header: 'Redundant', priority: 1, of: ({ isRedundant }) => isRedundant }),
  yesNoColumn({
    key: 'rolesAssigned',
    header: 'Roles assigned',
    priority: 2,
    of: ({ rolesAssigned }) => rolesAssigned,
  }),
  textColumn({
    key: 'locationsWithout',
    header: 'None in',
    priority: 3,
    of: ({ locationsWithout }) => (locationsWithout.length === 0 ? null : locationsWithout.join(', ')),
  }),
];

/** Hubs against the locations of every strategy. */
export function hubTable(needs: readonly HubNeed[], currency: string): Table {
  return tableOf({
    id: 'hubs',
    title: 'Network hubs by strategy',
    caption: 'A location without a hub of its own is cut off when the one that has it is lost (guide S55).',
    columns: hubColumns(currency),
    items: needs,
  });
}

function hubColumns(currency: string): readonly ColumnOf<HubNeed>[] {
  return [
    strategyColumn(),
    textColumn({ key: 'topology', header: 'Topology', priority: 3, of: ({ topology }) => HUB_WORDS[topology] }),
    textColumn({
      key: 'missing',
      header: 'No hub in',
      priority: 1,
      of: ({ missing }) => (missing.length === 0 ? null : missing.join(', ')),
    }),
    amountColumn({
      key: 'monthlyPerRegion',
      header: 'A region a month',
      unit: currency,
      priority: 3,
      of: ({ monthlyPerRegion }) => monthlyPerRegion,
    }),
    amountColumn({
      key: 'monthlyNow',
      header: 'Now a month',
      unit: currency,
      priority: 2,
      of: ({ monthlyNow }) => monthlyNow,
    }),
    amountColumn({
      key: 'monthlyNeeded',
      header: 'Needed a month',
      unit: currency,
      priority: 1,
      of: (row) => row.monthlyNeeded,
    }),
  ];
}
