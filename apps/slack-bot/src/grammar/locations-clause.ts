import { type ClauseInput, notAValue } from './draft.js';
import { isFiller, isKeyword } from './keywords.js';
import type { TokenReader, Token } from './token.js';

/** `in eastus,westus3`, `in eastus and westus3`, `across azure/eastus azure/westus3`. */
export function takeLocations(input: ClauseInput): void {
  const { reader, draft } = input;
  const first = takeLocation(reader);
  if (first === null) {
    notAValue(input, 'regions such as eastus,westus3');
    return;
  }
  draft.locations.push({ token: first });
  while (takeSeparator(reader)) {
    const next = takeLocation(reader);
    if (next === null) return;
    draft.locations.push({ token: next });
  }
}

/** A word that can be a region: what it is, is found out later. */
function takeLocation(reader: TokenReader): Token | null {
  return isLocation(reader, 0) ? (reader.take() ?? null) : null;
}

function isLocation(reader: TokenReader, ahead: number): boolean {
  const token = reader.peek(ahead);
  if (token === undefined || reader.peek(ahead + 1)?.text === '=') return false;
  if (token.isQuoted) return token.text.trim() !== '';
  return /^[a-z][a-z0-9/_-]*$/u.test(token.word) && !isKeyword(token.word) && !isFiller(token.word);
}

function takeSeparator(reader: TokenReader): boolean {
  if (reader.peek()?.text === ',') {
    if (isLocation(reader, 1)) reader.take();
    else if (reader.peek(1)?.word !== 'and' || !isLocation(reader, 2)) return false;
    else reader.take();
    reader.takeWord('and');
    return true;
  }
  if (isLocation(reader, 1) && reader.takeWord('and', '&', '+') !== undefined) return true;
  return takesNext(reader);
}

/** A location with its provider needs no comma before it. */
function takesNext(reader: TokenReader): boolean {
  return /^(azure|aws|gcp)\//u.test(reader.peek()?.word ?? '');
}
