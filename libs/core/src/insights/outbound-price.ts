import { HOURS_PER_MONTH } from '../cost/line-maker.js';
import { decimal, decimalText } from '../numbers/decimal.js';
import type { DecimalText } from '../workload/workload-input.js';
import type { FirewallPorts, NatPorts } from './outbound-sources.js';

/** Prices of the ways out of a location, as the caller's catalogue has them; null = not known. */
export interface OutboundPrices {
  readonly location: string;
  readonly natGatewayPerHour: DecimalText | null;
  readonly firewallPerHour: DecimalText | null;
  /** One public address, whichever of the two it belongs to. */
  readonly publicAddressPerHour: DecimalText | null;
}

/** The cheaper of NAT gateway and firewall with enough addresses; traffic is paid on top. */
export interface CheaperSource {
  readonly source: 'NAT_GATEWAY' | 'FIREWALL';
  readonly monthly: DecimalText;
  /** What the other would cost a month; null where it is not priced or has too few ports. */
  readonly otherMonthly: DecimalText | null;
}

interface Ways {
  readonly natGateway: NatPorts | null;
  readonly firewall: FirewallPorts | null;
}

/** Monthly price of each way with its addresses, and which is less (S111); the NAT gateway where both cost the same. */
export function cheaperSource({ natGateway, firewall }: Ways, prices: OutboundPrices | null): CheaperSource | null {
  if (prices === null || natGateway === null || firewall === null) return null;
  const addressPrice = prices.publicAddressPerHour;
  const nat = natGateway.isEnough ? monthly(prices.natGatewayPerHour, { addressPrice, ...natGateway }) : null;
  const wall = monthly(prices.firewallPerHour, { addressPrice, ...firewall });
  if (nat !== null && (wall === null || decimal(nat).lte(wall))) {
    return { source: 'NAT_GATEWAY', monthly: nat, otherMonthly: wall };
  }
  return wall === null ? null : { source: 'FIREWALL', monthly: wall, otherMonthly: nat };
}

function monthly(
  perHour: DecimalText | null,
  { addressPrice, addressesNeeded }: { readonly addressPrice: DecimalText | null; readonly addressesNeeded: number },
): DecimalText | null {
  if (perHour === null || addressPrice === null) return null;
  return decimalText(decimal(addressPrice).times(addressesNeeded).plus(perHour).times(HOURS_PER_MONTH));
}
