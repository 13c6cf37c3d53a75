import { field, type Reading } from './field.js';
import { valueKind } from './value-kind.js';

/** True or false. */
export function flagField(description: string) {
  return field<boolean>(readFlag, { description, json: { type: 'boolean' } });
}

function readFlag(value: unknown): Reading<boolean> {
  if (typeof value === 'boolean') return { value };
  const message = `true or false is needed here, not ${valueKind(value)}.`;
  return { refusal: { code: 'WRONG_TYPE', message, expected: 'true or false, without quotes' } };
}
