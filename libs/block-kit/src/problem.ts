import { type LimitName, SLACK_LIMITS } from './limits.js';

/** Something that Slack would refuse. */
export interface SlackProblem {
  /** JSON pointer to what is wrong, such as `/blocks/2/text/text`. */
  readonly pointer: string;
  /** The limit that is broken; null for another rule. */
  readonly limit: LimitName | null;
  /** What is wrong, with the figure found. */
  readonly message: string;
  /** What would be right. */
  readonly expected: string;
}

/** A value of a payload with where it stands. */
export interface Place {
  readonly value: unknown;
  readonly pointer: string;
}

/** A payload that is being checked. */
export interface Checking {
  readonly problems: SlackProblem[];
}

/** The object at a place; an empty one where there is none. */
export function fieldsOf({ value }: Place): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** A field of the object at a place. */
export function at(place: Place, field: string): Place {
  return { value: fieldsOf(place)[field], pointer: `${place.pointer}/${field}` };
}

/** The items of the list in a field; none where it is no list. */
export function items(place: Place, field: string): readonly Place[] {
  return itemsOf(at(place, field));
}

/** The items of the list at a place; none where it is no list. */
export function itemsOf({ value, pointer }: Place): readonly Place[] {
  if (!Array.isArray(value)) return [];
  return value.map((item: unknown, index) => ({ value: item, pointer: `${pointer}/${String(index)}` }));
}

/** What kind of block or element stands at a place. */
export function typeOf(place: Place): string {
  const { type } = fieldsOf(place);
  return typeof type === 'string' ? type : '';
}

/** Notes that a rule without a figure is broken. */
export function refuse(
  { problems }: Checking,
  { pointer }: Place,
  why: Pick<SlackProblem, 'message' | 'expected'>,
): void {
  problems.push({ pointer, limit: null, message: why.message, expected: why.expected });
}

/** Notes a count beyond its limit. */
export function checkCount(
  { problems }: Checking,
  { pointer }: Place,
  found: { readonly count: number; readonly limit: LimitName },
): void {
  const { value, unit, of } = SLACK_LIMITS[found.limit];
  if (found.count <= value) return;
  problems.push({
    pointer,
    limit: found.limit,
    message: `${String(found.count)} ${unit} are too many for the ${of}.`,
    expected: `at most ${String(value)} ${unit}`,
  });
}

/** Notes a text that is longer than its limit; nothing where there is no text. */
export function checkLength(checking: Checking, place: Place, limit: LimitName): void {
  if (typeof place.value === 'string') checkCount(checking, place, { count: place.value.length, limit });
}

/** Texts that Slack takes only without formatting. */
const PLAIN_TEXTS: ReadonlySet<LimitName> = new Set([
  'headerText',
  'imageTitle',
  'inputLabel',
  'inputHint',
  'buttonText',
  'groupLabel',
  'placeholder',
  'confirmTitle',
  'confirmButton',
  'viewTitle',
  'viewSubmit',
  'viewClose',
] satisfies LimitName[]);

/** Notes a text object that is too long, empty, or of the wrong type; nothing where there is none. */
export function checkTextObject(checking: Checking, place: Place, limit: LimitName): void {
  if (place.value === undefined) return;
  const text = at(place, 'text');
  const types = PLAIN_TEXTS.has(limit) ? ['plain_text'] : ['plain_text', 'mrkdwn'];
  if (!types.includes(typeOf(place))) {
    refuse(checking, at(place, 'type'), {
      message: `The ${SLACK_LIMITS[limit].of} is of type "${typeOf(place)}".`,
      expected: types.join(' or '),
    });
  }
  checkLength(checking, text, limit);
  if (typeof text.value !== 'string' || text.value === '') {
    refuse(checking, text, { message: 'A text is empty.', expected: 'at least 1 character' });
  }
}

/** Notes the fields that are not there. */
export function checkNeeded(checking: Checking, place: Place, fields: readonly string[]): void {
  for (const field of fields) {
    const { value, pointer } = at(place, field);
    if (value !== undefined && value !== null) continue;
    refuse(checking, { value, pointer }, { message: `There is no ${field}.`, expected: `a ${field}` });
  }
}
