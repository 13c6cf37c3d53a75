import type { PlanSummary } from '../plan/saved-plan.js';

// What a word is has to be sayable to PostgreSQL in the same words, whatever its locale: hence ranges of characters, of which
// `WORD` and the migration `plan_words` have the same ones.

/** Ideographs and kana, which are written without spaces between words: each is a word. */
const IDEOGRAPH = String.raw`[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]`;

/** Digits, and whatever may be a letter: punctuation of Latin-1, general, of East Asia and of full width is left out. */
const CHARACTER = String.raw`[0-9a-z\u00c0-\u1fff\u2070-\u2fff\u3100-\u33ff\ua000-\uf8ff\ufb00-\uff00\uff10-\uff19\uff41-\uff5a\uff66-\uffff\u{10000}-\u{1ffff}\u{40000}-\u{10ffff}]`;

const WORD = new RegExp(`${IDEOGRAPH}|${CHARACTER}+`, 'gu');

/** Nobody has to know the end of a longer word, and an index does not take words of any length. */
const LONGEST_WORD = 64;

/**
 * The words of a text, each once: stretches of letters and digits, in lower case and composed characters (NFC), cut after 64
 * characters. Everything else stands between words.
 */
export function textWords(text: string): readonly string[] {
  const words = text.toLowerCase().normalize('NFC').match(WORD) ?? [];
  return [...new Set(words.map(cut))];
}

function cut(word: string): string {
  return word.length <= LONGEST_WORD ? word : Array.from(word).slice(0, LONGEST_WORD).join('');
}

/** The words that a text filter finds a plan by: of its name, its tags and its notes. */
export function planWords({ name, notes, tags }: Pick<PlanSummary, 'name' | 'notes' | 'tags'>): readonly string[] {
  return textWords([name, ...tags, notes].join('\n'));
}
