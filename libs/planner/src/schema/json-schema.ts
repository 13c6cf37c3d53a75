import { COMPONENT_KINDS } from '@headroom/core';
import * as z from 'zod/mini';
import { KIND_FIELDS, REQUIRED_FIELDS } from './component-kinds.js';
import { FIELD_FACTS, type JsonSchemaPart } from './field.js';
import { workloadSchema } from './workload.schema.js';

const TITLE = 'Headroom workload';

/**
 * JSON Schema (draft 2020-12) of the document with its shorthands, for editors: made from the schema that reads it.
 * It says what each field may be; what several fields must be together is checked by the planner alone.
 */
export function workloadJsonSchema(): JsonSchemaPart {
  const schema = z.toJSONSchema(workloadSchema(), {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      replaceContent(jsonSchema, factsJson(zodSchema, { ...jsonSchema }));
    },
  });
  return { ...schema, title: TITLE };
}

function replaceContent(target: object, content: JsonSchemaPart): void {
  for (const name of Object.keys(target)) Reflect.deleteProperty(target, name);
  Object.assign(target, content);
}

function factsJson(schema: z.core.$ZodType, made: JsonSchemaPart): JsonSchemaPart {
  const facts = FIELD_FACTS.get(schema);
  if (facts === undefined) return made;
  const { description, examples, json, shorthand } = facts;
  const accepted = json ?? (shorthand === undefined ? made : { anyOf: [shorthand, made] });
  const ofKinds = 'properties' in made && isComponent(made) ? { allOf: COMPONENT_KINDS.map(kindRule) } : {};
  return { ...accepted, ...ofKinds, description, ...(examples === undefined ? {} : { examples }) };
}

function isComponent({ properties }: JsonSchemaPart): boolean {
  return typeof properties === 'object' && properties !== null && 'kind' in properties;
}

/** What a kind needs besides the common fields, and which fields it does not have. */
function kindRule(kind: (typeof COMPONENT_KINDS)[number]): JsonSchemaPart {
  const allFields = [...new Set(Object.values(KIND_FIELDS).flat())];
  const foreign = allFields.filter((field) => !KIND_FIELDS[kind].includes(field));
  const required = REQUIRED_FIELDS[kind];
  const capacity = required.includes('capacityPerSecond')
    ? { anyOf: [having('capacityPerSecond'), having('perLocation')] }
    : {};
  const others = required.filter((field) => field !== 'capacityPerSecond');
  const isOfKind = { type: 'string', pattern: anyCase(kind) };
  return {
    if: { type: 'object', properties: { kind: isOfKind }, required: ['kind'] },
    then: {
      type: 'object',
      properties: Object.fromEntries([
        ...foreign.map((field) => [field, false]),
        ...others.map((field) => [field, true]),
      ]),
      ...(others.length === 0 ? {} : { required: others }),
      ...capacity,
    },
  };
}

function having(field: string): JsonSchemaPart {
  return { type: 'object', properties: { [field]: true }, required: [field] };
}

function anyCase(word: string): string {
  const letters = [...word].map((letter) => `[${letter.toUpperCase()}${letter}]`);
  return `^\\s*${letters.join('')}\\s*$`;
}
