import type * as z from 'zod/mini';
import { isMapping } from '../schema/collections.js';
import { FIELD_FACTS } from '../schema/field.js';

/** A canonical value in the style of a document (`"4h"`, `99.95%`, `azure/eastus`), by the schema that reads it back. */
export function documentValue(schema: z.core.$ZodType, value: unknown): unknown {
  const { inner, element, shape } = partsOf(schema);
  const facts = FIELD_FACTS.get(schema);
  if (inner !== undefined) {
    const written = documentValue(inner, value);
    return facts?.write === undefined ? written : facts.write(written);
  }
  if (element !== undefined && Array.isArray(value))
    return value.map((entry: unknown) => documentValue(element, entry));
  if (shape !== undefined && isMapping(value)) return documentMapping(shape, value);
  return facts?.write === undefined ? value : facts.write(value);
}

function documentMapping(
  shape: Readonly<Record<string, z.core.$ZodType>>,
  value: Readonly<Record<string, unknown>>,
): unknown {
  const written = Object.entries(value).flatMap(([name, part]) => {
    const schema = shape[name];
    return part === undefined || schema === undefined ? [] : [[name, documentValue(schema, part)] as const];
  });
  return Object.fromEntries(written);
}

interface SchemaParts {
  readonly inner?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
}

/** What a schema is made of: optional fields and shorthands have an inner schema, a list its elements', a mapping its fields'. */
function partsOf(schema: z.core.$ZodType): SchemaParts {
  const { def } = schema._zod as z.core.$ZodTypes['_zod'];
  if (def.type === 'optional') return { inner: def.innerType };
  if (def.type === 'pipe') return isSingleValue(def.out) ? {} : { inner: def.out };
  if (def.type === 'array') return { element: def.element };
  return def.type === 'object' ? { shape: def.shape } : {};
}

/** A field of one value is a pipe into a transform, a shorthand one out of it. */
function isSingleValue(out: z.core.$ZodType): boolean {
  return out._zod.def.type === 'transform';
}
