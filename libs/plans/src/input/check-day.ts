import { type InputError, inputError } from './input-error.js';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** What is wrong with a day; it is `YYYY-MM-DD` and in the calendar. */
export function checkDay(path: string, value: string): readonly InputError[] {
  return isDay(value) ? [] : [inputError({ path, value, expected: 'a day of the calendar as YYYY-MM-DD' })];
}

function isDay(value: string): boolean {
  if (!DAY.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
