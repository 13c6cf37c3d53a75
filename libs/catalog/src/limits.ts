import { type Citation, citeKey, plainDate } from './citation.js';
import type {
  ExpressRouteGatewayRow,
  LimitRow,
  LimitTable,
  LimitValue,
  LimitsFile,
  SnatPortsRow,
  StorageRedundancyRow,
  VpnGatewayRow,
} from './catalog-files.js';
import { type CatalogLayer, type CatalogLayers, type Origin, mergeLayers } from './layers.js';
import { type Provider, providersOf } from './provider.js';

/** A documented limit of a service. */
export interface LimitFact extends Citation {
  readonly provider: Provider;
  /** snat, subnet, vmss, appService, cosmos …: what the limit is about. */
  readonly topic: string;
  readonly name: string;
  readonly value: LimitValue;
  readonly unit: string | null;
  readonly note: string | null;
  readonly origin: Origin;
}

/** A limit by its name. */
export interface LimitQuery {
  readonly provider: Provider;
  readonly name: string;
}

/** Which limits to list. Without a provider the files of all clouds are read. */
export interface LimitFilter {
  readonly provider?: Provider;
  readonly topic?: string;
}

/** Outbound ports of each address of a pool (guide S58). */
export interface SnatPorts extends SnatPortsRow, Citation {}

/** A VPN gateway size with its source (guide S59). */
export interface VpnGatewaySku extends VpnGatewayRow, Citation {}

/** An ExpressRoute gateway size with its source (guide S59). */
export interface ExpressRouteGatewaySku extends ExpressRouteGatewayRow, Citation {}

/** A redundancy option of a storage account with its source (guide S123). */
export interface StorageRedundancy extends StorageRedundancyRow, Citation {}

/** Limits that fulfil the filter; an own one replaces the shipped one of the same name. */
export function listLimits(layers: CatalogLayers, filter: LimitFilter = {}): readonly LimitFact[] {
  return providersOf(filter)
    .flatMap((provider) =>
      mergeLayers(layers, { entries: (layer) => limitsOfLayer(layer, provider), identity: ({ name }) => name }),
    )
    .filter(({ topic }) => filter.topic === undefined || topic === filter.topic);
}

/** The limit with this name; undefined where there is none. */
export function findLimit(layers: CatalogLayers, { provider, name }: LimitQuery): LimitFact | undefined {
  return listLimits(layers, { provider }).find((fact) => fact.name === name);
}

/**
 * Outbound ports that an Azure load balancer gives each address of a pool by default. Null for a pool of fewer than 1
 * or more than 1,000 addresses, which the table does not cover.
 */
export function findSnatDefaultPorts(layers: CatalogLayers, poolSize: number): SnatPorts | null {
  const rows = tableRows<SnatPortsRow>(layers, 'snatDefaultPortsByPoolSize');
  return rows.find((row) => row.poolSizeMin <= poolSize && poolSize <= row.poolSizeMax) ?? null;
}

/** Azure VPN gateway sizes. */
export function listVpnGatewaySkus(layers: CatalogLayers): readonly VpnGatewaySku[] {
  return tableRows<VpnGatewayRow>(layers, 'vpnGatewaySkus');
}

/** Azure ExpressRoute gateway sizes. */
export function listExpressRouteGatewaySkus(layers: CatalogLayers): readonly ExpressRouteGatewaySku[] {
  return tableRows<ExpressRouteGatewayRow>(layers, 'expressRouteGatewaySkus');
}

/** Redundancy options of an Azure storage account. */
export function listStorageRedundancy(layers: CatalogLayers): readonly StorageRedundancy[] {
  return tableRows<StorageRedundancyRow>(layers, 'storageRedundancy');
}

function limitsOfLayer(layer: CatalogLayer, provider: Provider): readonly LimitFact[] {
  const file = layer.table<LimitsFile>(provider, 'limits');
  return (file?.rows ?? []).map((row: LimitRow) => {
    const cited = citeKey(file?.sources, row.source);
    return {
      provider,
      topic: row.topic,
      name: row.name,
      value: row.value,
      unit: row.unit ?? null,
      note: row.note ?? null,
      origin: layer.origin,
      source: cited.source,
      date: plainDate(row.sourceDate) ?? cited.date,
    };
  });
}

type LimitTableName = 'snatDefaultPortsByPoolSize' | 'vpnGatewaySkus' | 'expressRouteGatewaySkus' | 'storageRedundancy';

/** The rows of the first layer that has the table: a table is replaced as a whole. */
function tableRows<Row>(layers: CatalogLayers, name: LimitTableName): readonly (Row & Citation)[] {
  for (const layer of layers) {
    const file = layer.table<LimitsFile>('azure', 'limits');
    const table = file?.[name] as LimitTable<Row> | undefined;
    if (table !== undefined) {
      const [key] = table.source === undefined ? [] : [table.source].flat();
      return table.rows.map((row) => ({ ...row, ...citeKey(file?.sources, key) }));
    }
  }
  return [];
}
