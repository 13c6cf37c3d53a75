import { requireNonNegative, requirePositiveCounts } from '../numbers/argument-range.js';

/** A row of a port table: pools up to a size get so many ports per backend and front-end address. */
export interface PortTableRow {
  readonly upToBackends: number;
  readonly ports: number;
}

/** Backends of a load balancer and its front-end addresses. */
export interface BackendPool {
  /** Backends at the largest size: crossing a row halves the ports. */
  readonly backends: number;
  readonly frontendAddresses: number;
}

/**
 * Outbound ports per backend by the default table of a load balancer, rows by rising size (model §17). Null where the
 * pool is larger than the table. Throws RangeError out of range.
 */
export function defaultPortsPerBackend(
  input: BackendPool & { readonly table: readonly PortTableRow[] },
): number | null {
  const { backends, frontendAddresses, table } = input;
  requirePositiveCounts({ backends, frontendAddresses });
  const row = table.find(({ upToBackends }) => backends <= upToBackends);
  return row === undefined ? null : row.ports * frontendAddresses;
}

/** Outbound ports per backend by an explicit rule, `ports · addresses / backends` rounded down (model §17). */
export function explicitPortsPerBackend(input: BackendPool & { readonly portsPerAddress: number }): number {
  const { backends, frontendAddresses, portsPerAddress } = input;
  requirePositiveCounts({ backends, frontendAddresses, portsPerAddress });
  return Math.floor((portsPerAddress * frontendAddresses) / backends);
}

/** Flows to one destination address, port and protocol. */
export interface FlowsToOneDestination {
  /** New connections per second. */
  readonly connectionsPerSecond: number;
  readonly durationSeconds: number;
  /** How long a port rests after its connection has closed. */
  readonly holdSeconds: number;
}

/** Ports in use at a time, `rate · (duration + hold)` rounded up (model §17). Throws RangeError below 0. */
export function portsNeeded({ connectionsPerSecond, durationSeconds, holdSeconds }: FlowsToOneDestination): number {
  requireNonNegative({ connectionsPerSecond, durationSeconds, holdSeconds });
  return Math.ceil(connectionsPerSecond * (durationSeconds + holdSeconds));
}
