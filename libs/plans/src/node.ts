import { createHash, randomBytes as cryptoRandomBytes } from 'node:crypto';
import { v7 } from 'uuid';

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
