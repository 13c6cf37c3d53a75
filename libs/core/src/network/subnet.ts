import { requireCounts } from '../numbers/argument-range.js';

const ADDRESS_BITS = 32;

/** A subnet by its prefix. */
export interface SubnetSize {
  /** Prefix length, 0 to 32. */
  readonly prefixLength: number;
  /** Addresses that the provider keeps; 5 on Azure and AWS, 4 on Google Cloud. */
  readonly reserved: number;
}

/** Addresses that can be given to machines, `2^(32−p) − reserved`, never below 0 (model §17). Throws out of range. */
export function usableAddresses({ prefixLength, reserved }: SubnetSize): number {
  requireCounts({ prefixLength, reserved, '32 - prefixLength': ADDRESS_BITS - prefixLength });
  return Math.max(0, 2 ** (ADDRESS_BITS - prefixLength) - reserved);
}

/** Addresses that must fit. */
export interface AddressNeed {
  readonly addresses: number;
  /** Addresses that the provider keeps. */
  readonly reserved: number;
}

/** The longest prefix whose subnet is large enough (model §17); null where none is. Throws RangeError out of range. */
export function smallestSubnetPrefix({ addresses, reserved }: AddressNeed): number | null {
  requireCounts({ addresses, reserved });
  for (let prefixLength = ADDRESS_BITS; prefixLength >= 0; prefixLength -= 1) {
    if (usableAddresses({ prefixLength, reserved }) >= addresses) return prefixLength;
  }
  return null;
}

/** Nodes whose pods have addresses of the subnet. */
export interface NodePool {
  /** Nodes at the largest size: scale-out after a failover included. */
  readonly nodes: number;
  /** Nodes added during an upgrade. */
  readonly surge: number;
  readonly podsPerNode: number;
}

/** Addresses of nodes and their pods, `(n + surge)·(1 + pods)` (AKS, model §17). Throws RangeError out of range. */
export function nodePoolAddresses({ nodes, surge, podsPerNode }: NodePool): number {
  requireCounts({ nodes, surge, podsPerNode });
  return (nodes + surge) * (1 + podsPerNode);
}
