import type { Json } from './records.js';

/** Whether a value is an object of a payload. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object in a field; an empty one where there is none. */
export function objectIn(object: Json, field: string): Json {
  const value = object[field];
  return isJson(value) ? value : {};
}

/** The text in a field; an empty one where there is none. */
export function textIn(object: Json, field: string): string {
  const value = object[field];
  return typeof value === 'string' ? value : '';
}

/** The objects of a list; none where it is no list. */
export function objectList(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}
