import type { GatewayDemand, OutboundPortDemand, SubnetDemand } from '@headroom/core';

import { formatMoney } from '../format/money-display.js';
import { GATEWAY_REASON_WORDS, OUTBOUND_REASON_WORDS, SUBNET_REASON_WORDS } from '../words/insight-reasons.js';
import { countColumn, numberColumn, textColumn, yesNoColumn } from './column-kinds.js';
import { strategyColumn } from './strategy-column.js';
import { type ColumnOf, type Table, tableOf } from './table.js';

/** Subnet addresses at the size after a failover. */
export function subnetTable(demands: readonly SubnetDemand[]): Table {
  return tableOf({
    id: 'subnets',
    title: 'Subnets at failover',
    caption: 'Addresses for the replicas after a failover and the surge of an update (guide S57).',
    columns: subnetColumns,
    items: demands,
  });
}

const subnetColumns: readonly ColumnOf<SubnetDemand>[] = [
  strategyColumn(),
  textColumn({ key: 'component', header: 'Component', priority: 1, of: ({ component }) => component }),
  textColumn({ key: 'location', header: 'Location', priority: 2, of: ({ location }) => location }),
  countColumn({
    key: 'replicasAtFailover',
    header: 'At failover',
    unit: 'replicas',
    priority: 3,
    of: ({ replicasAtFailover }) => replicasAtFailover,
  }),
  countColumn({
    key: 'addressesNeeded',
    header: 'Needed',
    unit: 'addresses',
    priority: 1,
    of: ({ addressesNeeded }) => addressesNeeded,
  }),
  countColumn({
    key: 'addressesUsable',
    header: 'Usable',
    unit: 'addresses',
    priority: 2,
    of: ({ addressesUsable }) => addressesUsable,
  }),
  textColumn({
    key: 'statedPrefix',
    header: 'Prefix',
    priority: 2,
    of: ({ statedPrefix }) => prefixText(statedPrefix),
  }),
  yesNoColumn({ key: 'fits', header: 'Fits', priority: 1, of: ({ fits }) => fits }),
  textColumn({
    key: 'smallestPrefix',
    header: 'Smallest that fits',
    priority: 1,
    of: ({ smallestPrefix }) => prefixText(smallestPrefix),
  }),
  countColumn({
    key: 'mostReplicas',
    header: 'Holds at most',
    unit: 'replicas',
    priority: 3,
    of: ({ mostReplicas }) => mostReplicas,
  }),
  textColumn({
    key: 'reason',
    header: 'Not known',
    priority: 4,
    of: ({ reason }) => (reason === null ? null : SUBNET_REASON_WORDS[reason]),
  }),
];

function prefixText(prefix: number | null): string | null {
  return prefix === null ? null : `/${String(prefix)}`;
}

/** Outbound ports at the size and load after a failover, by the way out. */
export function outboundPortsTable(demands: readonly OutboundPortDemand[], currency: string): Table {
  return tableOf({
    id: 'outbound-ports',
    title: 'Outbound ports at failover',
    caption:
      'Ports in use at a time if all connections go to one destination, the worst case. Growing over a row of a load balancer’s table halves the ports of each backend (guide S58, S111).',
    columns: portColumns(currency),
    items: demands,
  });
}

function portColumns(currency: string): readonly ColumnOf<OutboundPortDemand>[] {
  return [...neededPortColumns, ...wayOutColumns(currency)];
}

const neededPortColumns: readonly ColumnOf<OutboundPortDemand>[] = [
  strategyColumn(),
  textColumn({ key: 'component', header: 'Component', priority: 1, of: ({ component }) => component }),
  textColumn({ key: 'location', header: 'Location', priority: 2, of: ({ location }) => location }),
  countColumn({ key: 'backendsNow', header: 'Backends', priority: 4, of: ({ backendsNow }) => backendsNow }),
  countColumn({
    key: 'backendsAtFailover',
    header: 'At failover',
    unit: 'backends',
    priority: 3,
    of: ({ backendsAtFailover }) => backendsAtFailover,
  }),
  countColumn({ key: 'portsNeeded', header: 'Needed', unit: 'ports', priority: 1, of: (row) => row.portsNeeded }),
  countColumn({
    key: 'portsNeededPerBackend',
    header: 'Needed each',
    unit: 'ports',
    priority: 3,
    of: ({ portsNeededPerBackend }) => portsNeededPerBackend,
  }),
];

function wayOutColumns(currency: string): readonly ColumnOf<OutboundPortDemand>[] {
  return [
    countColumn({
      key: 'defaultPortsAtFailover',
      header: 'Load balancer each',
      unit: 'ports',
      priority: 2,
      of: ({ loadBalancer }) => loadBalancer?.defaultPortsAtFailover ?? null,
    }),
    yesNoColumn({
      key: 'crossesRow',
      header: 'Fewer than before',
      priority: 4,
      of: ({ loadBalancer }) => loadBalancer?.crossesRow ?? null,
    }),
    countColumn({
      key: 'ruleAddressesNeeded',
      header: 'By outbound rule',
      unit: 'addresses',
      priority: 3,
      of: ({ loadBalancer }) => loadBalancer?.ruleAddressesNeeded ?? null,
    }),
    textColumn({ key: 'natGateway', header: 'NAT gateway', unit: 'addresses', priority: 2, of: natText }),
    countColumn({
      key: 'firewall',
      header: 'Firewall',
      unit: 'addresses',
      priority: 3,
      of: ({ firewall }) => firewall?.addressesNeeded ?? null,
    }),
    textColumn({ key: 'cheaper', header: 'Cheaper', priority: 3, of: (row) => cheaperText(row, currency) }),
    textColumn({
      key: 'reason',
      header: 'Not known',
      priority: 4,
      of: ({ reason }) => (reason === null ? null : OUTBOUND_REASON_WORDS[reason]),
    }),
  ];
}

function natText({ natGateway }: OutboundPortDemand): string | null {
  if (natGateway === null) return null;
  const { addressesNeeded, mostAddresses, isEnough } = natGateway;
  return isEnough ? String(addressesNeeded) : `${String(addressesNeeded)}, at most ${String(mostAddresses)}`;
}

function cheaperText({ cheaper }: OutboundPortDemand, currency: string): string | null {
  if (cheaper === null) return null;
  const name = cheaper.source === 'NAT_GATEWAY' ? 'NAT gateway' : 'firewall';
  return `${name}, ${formatMoney(cheaper.monthly, currency)} a month`;
}

/** Gateways at the load after a failover. */
export function gatewayTable(demands: readonly GatewayDemand[]): Table {
  return tableOf({
    id: 'gateways',
    title: 'Gateways at failover',
    caption:
      'Throughput after a planned loss of other locations, and the smallest size that passes it (guide S59, S60).',
    columns: gatewayColumns,
    items: demands,
  });
}

const gatewayColumns: readonly ColumnOf<GatewayDemand>[] = [
  strategyColumn(),
  textColumn({ key: 'component', header: 'Component', priority: 1, of: ({ component }) => component }),
  textColumn({ key: 'location', header: 'Location', priority: 2, of: ({ location }) => location }),
  countColumn({ key: 'gateways', header: 'Gateways', priority: 3, of: ({ gateways }) => gateways }),
  numberColumn({ key: 'mbpsNow', header: 'Now', unit: 'Mbit/s', priority: 3, of: ({ mbpsNow }) => mbpsNow }),
  numberColumn({
    key: 'mbpsAtFailover',
    header: 'At failover',
    unit: 'Mbit/s',
    priority: 1,
    of: (row) => row.mbpsAtFailover,
  }),
  numberColumn({
    key: 'statedMbps',
    header: 'Each passes',
    unit: 'Mbit/s',
    priority: 2,
    of: ({ statedMbps }) => statedMbps,
  }),
  yesNoColumn({ key: 'carries', header: 'Enough', priority: 1, of: ({ carries }) => carries }),
  yesNoColumn({
    key: 'needsZoneRedundancy',
    header: 'Must span zones',
    priority: 3,
    of: ({ needsZoneRedundancy }) => needsZoneRedundancy,
  }),
  yesNoColumn({
    key: 'isZoneRedundant',
    header: 'Spans zones',
    priority: 3,
    of: ({ isZoneRedundant }) => isZoneRedundant,
  }),
  textColumn({ key: 'smallestSku', header: 'Smallest size', priority: 1, of: ({ smallestSku }) => smallestSku }),
  textColumn({
    key: 'reason',
    header: 'Not known',
    priority: 4,
    of: ({ reason }) => (reason === null ? null : GATEWAY_REASON_WORDS[reason]),
  }),
];
