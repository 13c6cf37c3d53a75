/** Makes JSON of a value. */
export type JsonText = (value: unknown) => string;

/** Below this, looking at each character is faster than a regular expression. */
const SHORT_CHARACTERS = 42;
const FIRST_PRINTABLE = 0x20;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;
const WITHOUT_ESCAPES = /^[^"\\\u0000-\u001f\ud800-\udfff]*$/;

/** JSON of text, a number, a truth value, null or a list of these; what JSON has no number for is null, as `JSON.stringify` has it. */
export function leafJson(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (value === null || value === undefined) return 'null';
  return Array.isArray(value) ? listJson(value, leafJson) : JSON.stringify(value);
}

/** JSON of a list of which each element is written alike. */
export function listJson(list: readonly unknown[], elementJson: JsonText): string {
  let json = '[';
  let separator = '';
  for (const element of list) {
    json += separator + elementJson(element);
    separator = ',';
  }
  return `${json}]`;
}

/** `JSON.stringify` of text; most text needs no escapes, and then it need not be called. */
function quoted(text: string): string {
  return isPlain(text) ? `"${text}"` : JSON.stringify(text);
}

function isPlain(text: string): boolean {
  if (text.length > SHORT_CHARACTERS) return WITHOUT_ESCAPES.test(text);
  for (let index = 0; index < text.length; index += 1) {
    if (isEscaped(text.charCodeAt(index))) return false;
  }
  return true;
}

function isEscaped(code: number): boolean {
  return (
    code < FIRST_PRINTABLE ||
    code === QUOTE ||
    code === BACKSLASH ||
    (code >= FIRST_SURROGATE && code <= LAST_SURROGATE)
  );
}
