/** Where a figure was read: a committed file, a stored public page, or what an own catalogue says of itself. */
export interface SourceRecord {
  readonly repo?: string;
  readonly commit?: string;
  readonly path?: string;
  readonly paths?: readonly string[];
  readonly url?: string;
  readonly storedFileId?: string;
  readonly date?: string | null;
  readonly fileDate?: string | null;
  readonly licence?: string;
  readonly kind?: string;
  readonly note?: string;
}

/** The sources of a file by their key. */
export type SourceRecords = Readonly<Record<string, SourceRecord>>;

/** Which source a part of a file comes from; `path` and `date` where they are not the first of the source. */
export interface SourceReference {
  readonly source: string;
  readonly path?: string;
  readonly date?: string;
}

/** A region as its file has it. */
export interface RegionRow {
  readonly name: string;
  readonly displayName?: string | null;
  readonly geography?: string | null;
  readonly geographyGroup?: string | null;
  readonly physicalLocation?: string | null;
  /** 0 = listed without zones, null = not known. */
  readonly zones?: number | null;
  readonly pair?: string | null;
}

/** A compute size as its file has it, with its hourly price by region. */
export interface ComputeRow {
  readonly sku: string;
  readonly family?: string;
  readonly category?: string;
  readonly arch?: string;
  readonly vcpu?: number;
  readonly memoryGiB?: number;
  readonly prices: Readonly<Record<string, string>>;
}

/** `azure.json`, `aws.json`, `gcp.json`: regions and compute prices. In an own catalogue every part may be missing. */
export interface ComputeFile {
  readonly currency?: string;
  readonly capturedAt?: string;
  readonly priceUnit?: string;
  /** Date by region; `*` stands for every region that is not named. */
  readonly capturedAtByRegion?: Readonly<Record<string, string>>;
  /** Source of the prices by region, and of the region facts by region; `*` as above. */
  readonly priceSources?: Readonly<Record<string, SourceReference>>;
  readonly regionSources?: Readonly<Record<string, SourceReference>>;
  readonly notes?: readonly string[];
  readonly sources?: SourceRecords;
  readonly regions?: readonly RegionRow[];
  readonly compute?: readonly ComputeRow[];
}

/** Where a region lies, as its file has it: degrees, north and east positive. */
export interface CoordinateRow {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly source?: string;
  readonly note?: string;
}

/** `azure-coordinates.json` and the like. */
export interface CoordinatesFile {
  readonly sources?: SourceRecords;
  readonly regions?: readonly CoordinateRow[];
}

/** A price of traffic between zones, regions or networks, or to the internet. */
export interface TransferRow {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly unit: string;
  readonly price: string;
  readonly scope?: string;
  readonly service?: string;
  readonly networkTier?: string;
  readonly routing?: string;
  /** Tier borders of internet traffic, in units of the row; null = no upper border. */
  readonly fromGb?: number;
  readonly toGb?: number | null;
  readonly billedDirections?: 0 | 1 | 2;
  readonly confidence?: string;
  readonly source?: string;
  readonly note?: string;
}

/** A price of a storage, network, database or platform item; `prices` by region in place of one `price`. */
export interface ResourceRow {
  readonly region?: string | null;
  readonly resourceType: string;
  readonly item: string;
  readonly unit: string;
  readonly price?: string;
  readonly prices?: Readonly<Record<string, string>>;
  readonly engine?: string;
  readonly deployment?: string;
  readonly redundancy?: string;
  readonly printedRounded?: boolean;
  readonly confidence?: string;
  readonly source?: string;
}

/** A table of one cloud: its rows and the sources that they name. */
export interface RowsFile<Row> {
  readonly sources?: SourceRecords;
  readonly rows?: readonly Row[];
}

/** A promised availability as its file has it; null = the provider promises none. */
export interface SlaRow {
  readonly service: string;
  readonly configuration: string;
  readonly monthlyUptimePercent: string | null;
  readonly metric?: string;
  readonly source?: string;
  readonly sourceDate?: string | null;
  readonly confidence?: string;
  readonly note?: string;
}

/** What a service documents about recovery. */
export interface RecoveryObjectiveRow {
  readonly service: string;
  readonly configuration: string;
  readonly rpoSeconds?: number;
  readonly rtoSeconds?: number;
  readonly rpoText?: string;
  readonly source?: string;
}

/** `azure-slas.json` and the like. */
export interface SlasFile extends RowsFile<SlaRow> {
  readonly recoveryObjectives?: readonly RecoveryObjectiveRow[];
}

/** A documented limit: a number, a text, or numbers by name. */
export interface LimitRow {
  readonly topic: string;
  readonly name: string;
  readonly value: LimitValue;
  readonly unit?: string | null;
  readonly source?: string;
  readonly sourceDate?: string | null;
  readonly note?: string;
}

/** The value of a limit. */
export type LimitValue = number | string | Readonly<Record<string, number | string>>;

/** A table of limits with its sources; the first source is the one cited. */
export interface LimitTable<Row> {
  readonly source?: string | readonly string[];
  readonly note?: string;
  readonly rows: readonly Row[];
}

/** Outbound ports that a load balancer gives to each address by default, by the size of the pool. */
export interface SnatPortsRow {
  readonly poolSizeMin: number;
  readonly poolSizeMax: number;
  readonly portsPerIpConfiguration: number;
}

/** A VPN gateway size. */
export interface VpnGatewayRow {
  readonly generation: number;
  readonly sku: string;
  readonly maxS2sTunnels: number;
  readonly aggregateMbps: number;
  readonly bgp: boolean;
  readonly zoneRedundant: boolean;
  readonly supportedVmsInVnet: number | null;
}

/** An ExpressRoute gateway size; upper limits in an ideal environment. */
export interface ExpressRouteGatewayRow {
  readonly sku: string;
  readonly mbps: number;
  readonly packetsPerSecond: number;
  readonly vms: number;
  readonly flows: number;
  readonly routes: number;
  readonly note?: string;
}

/** A redundancy option of a storage account (guide S123). */
export interface StorageRedundancyRow {
  readonly option: string;
  readonly copies: number;
  readonly layout: string;
  readonly durabilityNines: number;
  readonly durabilityPercent: string;
  readonly readAvailabilityHot: string;
  readonly readAvailabilityCool: string;
  readonly writeAvailabilityHot: string;
  readonly writeAvailabilityCool: string;
  readonly secondaryReadAccess: boolean;
  readonly survivesNode: boolean;
  readonly survivesZone: string;
  readonly survivesRegion: string;
}

/** `azure-limits.json` and the like. */
export interface LimitsFile extends RowsFile<LimitRow> {
  readonly snatDefaultPortsByPoolSize?: LimitTable<SnatPortsRow>;
  readonly vpnGatewaySkus?: LimitTable<VpnGatewayRow>;
  readonly expressRouteGatewaySkus?: LimitTable<ExpressRouteGatewayRow>;
  readonly storageRedundancy?: LimitTable<StorageRedundancyRow>;
}
