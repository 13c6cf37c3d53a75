import { z } from 'zod';

const TRUE_TEXTS = ['1', 'true', 'yes', 'on'];
const FALSE_TEXTS = ['0', 'false', 'no', 'off'];

/** `true`, `1`, `yes` or `on`, and their contraries; in any case of letters. */
export const flag = z
  .string()
  .transform((text) => text.toLowerCase())
  .refine((text) => [...TRUE_TEXTS, ...FALSE_TEXTS].includes(text), 'must be true or false')
  .transform((text) => TRUE_TEXTS.includes(text));

/** A whole number between two, both included. */
export function wholeBetween(least: number, most: number) {
  return z.coerce
    .number(`must be a whole number from ${String(least)} to ${String(most)}`)
    .int('must be a whole number')
    .min(least, `must be at least ${String(least)}`)
    .max(most, `must be at most ${String(most)}`);
}

/** The address of a PostgreSQL database. */
export const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must be a URL as postgresql://user@host:5432/name',
});
