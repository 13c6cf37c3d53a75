import { requireNonNegative } from '../numbers/argument-range.js';

/** A size a gateway comes in. */
export interface GatewaySku {
  readonly name: string;
  readonly throughputMbps: number;
  readonly isZoneRedundant: boolean;
}

/** What a gateway must carry. */
export interface GatewayNeed<T extends GatewaySku> {
  readonly skus: readonly T[];
  /** Load of the survivor after a failover. */
  readonly requiredMbps: number;
  /** Share kept free on top of it. */
  readonly headroomRatio: number;
  /** `REQUIRED` leaves out the sizes that stand in one zone. */
  readonly zoneRedundancy: 'REQUIRED' | 'ANY';
}

/** The smallest size that is large enough (model §17); null where none is, so that several are needed. */
export function smallestGateway<T extends GatewaySku>(need: GatewayNeed<T>): T | null {
  const { skus, requiredMbps, headroomRatio, zoneRedundancy } = need;
  requireNonNegative({ requiredMbps, headroomRatio });
  const least = requiredMbps * (1 + headroomRatio);
  return skus
    .filter((sku) => sku.throughputMbps >= least && (zoneRedundancy === 'ANY' || sku.isZoneRedundant))
    .reduce<T | null>((best, sku) => (best === null || sku.throughputMbps < best.throughputMbps ? sku : best), null);
}
