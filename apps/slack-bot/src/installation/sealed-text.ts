import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const KEY_ID_LENGTH = 8;

/** Keys by which texts are sealed: the first seals, and every one opens what it has sealed. */
export interface SealingKeys {
  /** Each 64 hexadecimal digits. */
  readonly keys: readonly [string, ...(readonly string[])];
}

/** Encrypts a text with AES-256-GCM. What comes out names the key, so that another one can take over; `owner` has to be the same to open it. */
export function seal(
  { keys }: SealingKeys,
  { text, owner }: { readonly text: string; readonly owner: string },
): string {
  const [key] = keys;
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, Buffer.from(key, 'hex'), nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [keyId(key), ...[nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64'))].join('.');
}

/** The text again; null where no key fits, or it was changed or moved to another owner. */
export function unseal(
  { keys }: SealingKeys,
  { sealed, owner }: { readonly sealed: string; readonly owner: string },
): string | null {
  const [id, ...parts] = sealed.split('.');
  const key = keys.find((known) => keyId(known) === id);
  const [nonce, tag, text] = parts.map((part) => Buffer.from(part, 'base64'));
  if (key === undefined || nonce === undefined || tag === undefined || text === undefined) return null;
  try {
    const decipher = createDecipheriv(ALGORITHM, Buffer.from(key, 'hex'), nonce);
    decipher.setAAD(Buffer.from(owner)).setAuthTag(tag);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/** Tells keys apart and says nothing about them. */
function keyId(key: string): string {
  return createHash('sha256').update(`headroom key ${key.toLowerCase()}`).digest('hex').slice(0, KEY_ID_LENGTH);
}
