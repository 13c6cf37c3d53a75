/** What every token of ours begins with, so that secret scanners can tell it. */
export const TOKEN_PREFIX = 'hr';

/** Characters of the id, and bytes of the secret. */
export const TOKEN_ID_LENGTH = 8;
export const TOKEN_SECRET_BYTES = 32;

const ID_CHARACTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BITS_PER_CHARACTER = 6;
const TOKEN = /^hr_([a-z2-9]{8})_([A-Za-z0-9_-]{43})$/;

/** A new token: `text` is shown once, `id` is kept. */
export interface NewToken {
  readonly id: string;
  /** `hr_<8-character id>_<32 random bytes, base64url>`. */
  readonly text: string;
}

/** Makes a token out of secure random bytes. */
export function newToken(randomBytes: (count: number) => Uint8Array): NewToken {
  const id = Array.from(randomBytes(TOKEN_ID_LENGTH), idCharacter).join('');
  return { id, text: `${TOKEN_PREFIX}_${id}_${base64url(randomBytes(TOKEN_SECRET_BYTES))}` };
}

/** The id inside of a token; null for a text that is not a token. */
export function tokenIdOf(text: string): string | null {
  return TOKEN.exec(text)?.[1] ?? null;
}

/** 32 characters, so that every byte gives each with the same chance. */
function idCharacter(byte: number): string {
  return ID_CHARACTERS.charAt(byte % ID_CHARACTERS.length);
}

function base64url(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(new RegExp(`.{1,${String(BITS_PER_CHARACTER)}}`, 'g')) ?? [];
  return groups.map((group) => BASE64URL.charAt(Number.parseInt(group.padEnd(BITS_PER_CHARACTER, '0'), 2))).join('');
}
