import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import {
  buildSchema,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { RESOLVERS } from '../src/resolvers.js';
import { schemaText } from '../src/schema-text.js';

const kept = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');
let text: string;
let schema: GraphQLSchema;

beforeAll(async () => {
  text = await schemaText();
  schema = buildSchema(text);
});

describe('the schema', () => {
  it('breaks nothing that clients of the kept schema rely on', async () => {
    const changes = await diff(buildSchema(kept), schema);
    const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
    expect(breaking.map(({ message }) => message)).toEqual([]);
  });

  it('is the kept one; `npm run schema -w apps/api` writes it', () => {
    expect(text).toBe(kept);
  });

  it('describes every type, field and argument', () => {
    const missing = Object.values(schema.getTypeMap())
      .filter(
        (type) =>
          !isIntrospectionType(type) &&
          !['Query', 'Mutation', 'String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name),
      )
      .flatMap((type) => (type.description ? [] : [type.name]));
    expect([...missing, ...undescribedFields(schema)]).toEqual([]);
  });

  it('has no subscriptions (GHSA-8www-f354-mh8p)', () => {
    expect(schema.getSubscriptionType()).toBeUndefined();
  });
});

describe('the resolvers', () => {
  it('are classes without a base class (GHSA-f2pj-v3fc-65xp, GHSA-c658-2mxh-7pqx)', () => {
    for (const resolver of RESOLVERS) {
      expect(typeof resolver).toBe('function');
      expect(Object.getPrototypeOf(resolver)).toBe(Function.prototype);
    }
  });
});

function undescribedFields(of: GraphQLSchema): readonly string[] {
  const types = Object.values(of.getTypeMap()).filter((type) => !isIntrospectionType(type));
  return types.flatMap((type) => {
    if (isInputObjectType(type)) return nameless(type.name, Object.values(type.getFields()));
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    const fields = Object.values(type.getFields());
    return [
      ...nameless(type.name, fields),
      ...fields.flatMap((field) => nameless(`${type.name}.${field.name}`, [...field.args])),
    ];
  });
}

function nameless(
  owner: string,
  parts: readonly { readonly name: string; readonly description?: string | null | undefined }[],
): readonly string[] {
  return parts.flatMap(({ name, description }) => (description ? [] : [`${owner}.${name}`]));
}
