import { createHash } from 'node:crypto';
import { type NewToken, TOKEN_PREFIX, tokenIdOf } from '@headroom/plans';

const ID_CHARACTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
const ID_LENGTH = 8;

/**
 * The token that a preset text stands for. A text of our own form is itself; any other gives always the same token, so that
 * whatever an automation presets can be stored and checked like every other token.
 */
export function presetToken(text: string): NewToken {
  const id = tokenIdOf(text);
  if (id !== null) return { id, text };
  const idBytes = createHash('sha256').update(`id ${text}`, 'utf8').digest();
  const made = Array.from(idBytes.subarray(0, ID_LENGTH), (byte) => ID_CHARACTERS.charAt(byte % ID_CHARACTERS.length));
  const secret = createHash('sha256').update(`secret ${text}`, 'utf8').digest('base64url');
  return { id: made.join(''), text: `${TOKEN_PREFIX}_${made.join('')}_${secret}` };
}
