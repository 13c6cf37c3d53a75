import { isMapping } from '../schema/collections.js';

/** Deeper than any field of a workload; what lies below is left out and the schema tells of it. */
const DEEPEST = 20;

/** Data of a caller as the schema reads it: absent where it is null or undefined, as GraphQL has it. */
export function plainInput(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) return null;
  if (Array.isArray(value)) return value.map((element: unknown) => plainInput(element, depth + 1) ?? null);
  if (!isMapping(value)) return value;
  const present = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
  return Object.fromEntries(present.map(([name, part]) => [name, plainInput(part, depth + 1)]));
}
