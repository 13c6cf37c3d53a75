import { field, type Reading } from './field.js';

const DATE_PATTERN = '^\\d{4}-\\d{2}-\\d{2}$';
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A day as `YYYY-MM-DD` that the calendar has. */
export function dateField(description: string) {
  return field<string>(readDate, {
    description,
    examples: ['2026-06-30'],
    json: { type: 'string', pattern: DATE_PATTERN },
  });
}

function readDate(value: unknown): Reading<string> {
  if (typeof value === 'string' && isDay(value.trim())) return { value: value.trim() };
  const expected = 'a day as YYYY-MM-DD, e.g. 2026-06-30';
  return { refusal: { code: 'NOT_A_DATE', message: 'This is not a day of the calendar.', expected } };
}

function isDay(text: string): boolean {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined || year < '1900') return false;
  const days = daysOfMonth(Number(year), Number(month));
  return Number(day) >= 1 && Number(day) <= days;
}

/** 0 for a month that does not exist. */
function daysOfMonth(year: number, month: number): number {
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
