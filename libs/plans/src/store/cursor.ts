/** Where a page ended: the value its last entry is ordered by, and its id, which breaks ties. */
export interface CursorPlace {
  /** What the list is ordered by, so that the cursor of one order cannot be used in another. */
  readonly order: string;
  /** Null where the last entry has no value. */
  readonly value: string | null;
  readonly id: string;
}

/** A cursor as clients see it: opaque, safe in addresses (base64url). */
export function cursorText({ order, value, id }: CursorPlace): string {
  const bytes = new TextEncoder().encode(JSON.stringify([order, value, id]));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The place that a cursor stands for; null where it is not a cursor of this order. */
export function cursorPlace(text: string, order: string): CursorPlace | null {
  const content = contentOf(text);
  if (!Array.isArray(content) || content.length !== 3) return null;
  const [ofOrder, value, id] = content as readonly unknown[];
  if (ofOrder !== order || typeof id !== 'string') return null;
  return value === null || typeof value === 'string' ? { order, value, id } : null;
}

function contentOf(text: string): unknown {
  if (!/^[\w-]{1,2000}$/.test(text)) return null;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
