import type { z } from 'zod';
import { type Environment, readSettings, type SettingsDefinition } from './read-settings.js';

/** Where a value comes from. */
export type SettingSource = 'ENVIRONMENT' | 'FILE' | 'DEFAULT';

/** One variable as it may be shown to anybody. */
export interface SettingLine {
  readonly name: string;
  /** The value that holds, a secret hidden; null where there is none. */
  readonly value: string | null;
  readonly source: SettingSource;
}

/** The settings of a program for people: all that hold, or all that is wrong. Plain JSON. */
export type SettingsReport =
  | { readonly ok: true; readonly settings: readonly SettingLine[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads the settings of a program and lists them without their secrets, in the order of the definition. */
export function settingsReport<
  Shape extends z.ZodRawShape,
  Resolved extends Readonly<Partial<Record<keyof Shape, unknown>>>,
>(definition: SettingsDefinition<Shape, Resolved>, environment: Environment): SettingsReport {
  const read = readSettings(definition, environment);
  if (!read.ok) return read;
  const { values, stated, fromFiles } = read;
  const sourceOf = (name: string): SettingSource =>
    fromFiles.includes(name) ? 'FILE' : stated.includes(name) ? 'ENVIRONMENT' : 'DEFAULT';
  const settings = Object.keys(definition.variables).map((name) => ({
    name,
    value: shownValue(values[name], { isSecret: definition.secrets.includes(name) }),
    source: sourceOf(name),
  }));
  return { ok: true, settings };
}

const HIDDEN = '********';

function shownValue(value: unknown, { isSecret }: { readonly isSecret: boolean }): string | null {
  if (value === undefined || value === null) return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return isSecret ? hidden(text) : text;
}

/** Of an address everything but the password and the parameters is of use to whoever looks for a fault. */
function hidden(text: string): string {
  if (!URL.canParse(text)) return HIDDEN;
  const { protocol, username, host, pathname } = new URL(text);
  if (host === '') return HIDDEN;
  return `${protocol}//${username === '' ? '' : `${username}:${HIDDEN}@`}${host}${pathname}`;
}
