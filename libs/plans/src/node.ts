import { createHash, randomBytes as cryptoRandomBytes } from 'node:crypto';
import type { Catalog } from '@headroom/catalog';
import { MODEL_VERSION } from '@headroom/core';
import { v7 } from 'uuid';
import { computeHere } from './computing/compute-here.js';
import type { PlansContext } from './services/plans-context.js';
import type { PlansStore } from './store/plans-store.js';

/** SHA-256 of a text in UTF-8, lower-case hex. */
export function sha256Hex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Bytes from the secure random source of the system. */
export function randomBytes(count: number): Uint8Array {
  return new Uint8Array(cryptoRandomBytes(count));
}

/** A new UUIDv7: those of one process rise strictly, also within a millisecond. */
export function newId(): string {
  return v7();
}

/** What the operations on saved plans need of a process of Node: its clock, its randomness, and plans by this catalogue. */
export function plansContext(catalog: Catalog, store: PlansStore): PlansContext {
  return {
    store,
    computing: computeHere(catalog),
    modelVersion: MODEL_VERSION,
    now: () => new Date(),
    newId,
    sha256Hex,
    randomBytes,
  };
}

export { compressedText } from './computing/compressed-text.js';
export { computeBy, computeHere, contentOf } from './computing/compute-here.js';
export { computeThere, runPlansTask } from './computing/plans-task.js';
export type { PlansTask } from './computing/plans-task.js';
export { keptComputed, readComputed, readStanding } from './computing/kept-computed.js';
