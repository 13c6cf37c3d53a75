import { checkDay } from './check-day.js';
import { checkText, type TextRule } from './check-text.js';
import { type InputError, inputError } from './input-error.js';

/** Bounds of the fields of a plan. */
export const NAME_RULE: TextRule = { least: 1, most: 120, hasLines: false };
export const TAG_RULE: TextRule = { least: 1, most: 40, hasLines: false };
export const NOTES_RULE: TextRule = { least: 0, most: 10_000, hasLines: true };
export const REASON_RULE: TextRule = { least: 1, most: 500, hasLines: false };
export const MOST_TAGS = 20;

/** What people say about a plan beside its document; absent = not said. */
export interface PlanFields {
  /** 1 to 120 characters, unique in the team in any case of letters. */
  readonly name?: string | undefined;
  /** At most 20 of 1 to 40 characters; kept in lower case, each once. */
  readonly tags?: readonly string[] | undefined;
  /** At most 10,000 characters. */
  readonly notes?: string | undefined;
  /** Day of the next review, `YYYY-MM-DD`; null = none. */
  readonly reviewOn?: string | null | undefined;
}

/** Everything that is wrong with the fields, all at once. */
export function checkPlanFields({ name, tags, notes, reviewOn }: PlanFields): readonly InputError[] {
  return [
    ...(name === undefined ? [] : checkText('name', { value: name, rule: NAME_RULE })),
    ...checkTags(tags ?? []),
    ...(notes === undefined ? [] : checkText('notes', { value: notes, rule: NOTES_RULE })),
    ...(reviewOn == null ? [] : checkDay('reviewOn', reviewOn)),
  ];
}

/** Tags as they are kept: lower case, without space at the ends, each once. */
export function keptTags(tags: readonly string[]): readonly string[] {
  return [...new Set(tags.map((tag) => tag.trim().normalize('NFC').toLowerCase()))];
}

function checkTags(tags: readonly string[]): readonly InputError[] {
  if (tags.length > MOST_TAGS) {
    return [
      inputError({ path: 'tags', value: `${String(tags.length)} tags`, expected: `at most ${String(MOST_TAGS)} tags` }),
    ];
  }
  return tags.flatMap((value, index) => checkText(`tags[${String(index)}]`, { value, rule: TAG_RULE }));
}
