import { durationText } from '../document/duration-text.js';

/** A value that holds where the document is silent, how people read it, and where it comes from. */
export interface DefaultValue<T> {
  readonly value: T;
  readonly shown: string;
  readonly source: string;
}

/** A default that reads as it stands: text, a count, yes or no. */
export function plainDefault<T extends string | number | boolean>(value: T, source: string): DefaultValue<T> {
  return { value, shown: String(value), source };
}

/** A default duration in seconds, shown in the document's units (`4h`). */
export function durationDefault(seconds: number, source: string): DefaultValue<number> {
  return { value: seconds, shown: durationText(seconds), source };
}
