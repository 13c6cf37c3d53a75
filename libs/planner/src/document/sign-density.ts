/** Signs that begin or separate a value: no list or mapping grows without one. */
const STRUCTURE = ',:[{-?|>';

const QUOTES = '"\'';

/** Signs that a workload needs rarely: anchors, aliases, tags, directives and percentages. */
const RARE = '&*!%';

/** How many of each a text may have: twice what a workload of 256 KiB has. */
const LIMITS = [
  { signs: STRUCTURE, most: 40_000 },
  { signs: QUOTES, most: 60_000 },
  { signs: RARE, most: 10_000 },
] as const;

const ASCII_SIZE = 128;

/**
 * Whether a text has so many signs that reading it would take long and could give no workload. One pass over the
 * characters; those inside of quotes and comments count too.
 */
export function isTextTooDense(text: string): boolean {
  const counts = new Uint32Array(ASCII_SIZE);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < ASCII_SIZE) counts[code] = (counts[code] ?? 0) + 1;
  }
  return LIMITS.some(({ signs, most }) => countOf(signs, counts) > most);
}

function countOf(signs: string, counts: Uint32Array): number {
  return [...signs].reduce((sum, sign) => sum + (counts[sign.charCodeAt(0)] ?? 0), 0);
}
