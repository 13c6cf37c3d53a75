/**
 * What tells the names of plans and teams apart: `Checkout` and `checkout ` are the same name. Lower case, composed
 * characters (NFC), without space at the ends. Names are unique and ordered by this key.
 */
export function nameKey(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}
