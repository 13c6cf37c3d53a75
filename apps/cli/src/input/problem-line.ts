import type { Problem } from '@headroom/planner';
import type { Paint } from '../terminal/paint.js';
import { printable } from '../terminal/printable.js';

/** `storefront.yaml:4:12  components[0].kind: message (value "x"); expected …; did you mean …?` */
export function problemLine(
  problem: Problem,
  { label, paint }: { readonly label: string; readonly paint: Paint },
): string {
  const { line, column, path, value, message, expected, suggestion } = problem;
  const place = [label, ...(line === null ? [] : [line, ...(column === null ? [] : [column])])].join(':');
  const subject = path === '' ? '' : `${paint.bold(printable(path))}: `;
  const said = [
    `${withoutFullStop(message)}${value === null ? '' : ` (value ${printable(value)})`}`,
    ...(isSuggestion(expected) ? [] : [`expected ${withoutFullStop(expected)}`]),
    ...(suggestion === null ? [] : [`did you mean ${suggestion}?`]),
  ];
  return `${place}  ${subject}${printable(said.join('; '))}`;
}

/** Where the only thing to expect is the suggested name, it is said once. */
function isSuggestion(expected: string): boolean {
  return expected.startsWith('did you mean ');
}

function withoutFullStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
