import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  type DocumentNode,
  type GraphQLField,
  isObjectType,
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import * as generated from './generated/graphql.js';

const schema = buildSchema(readFileSync(new URL('../../../apps/api/schema.graphql', import.meta.url), 'utf8'));
const folder = new URL('./documents/', import.meta.url);
const sources = readdirSync(folder).map((name) => parse(readFileSync(new URL(name, folder), 'utf8')));
const manifest = JSON.parse(
  readFileSync(new URL('./generated/persisted-documents.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, string>>;

/** `Type.field` and `Type.field(argument)` of everything that the documents ask for. */
function askedFor(documents: readonly DocumentNode[]): ReadonlySet<string> {
  const asked = new Set<string>();
  const types = new TypeInfo(schema);
  const note = {
    Field: () => void asked.add(`${String(types.getParentType())}.${String(types.getFieldDef()?.name)}`),
    Argument: () => {
      const owner = `${String(types.getParentType())}.${String(types.getFieldDef()?.name)}`;
      asked.add(`${owner}(${String(types.getArgument()?.name)})`);
    },
  };
  for (const document of documents) visit(document, visitWithTypeInfo(types, note));
  return asked;
}

function withArguments(typeName: string): readonly string[] {
  const type = schema.getType(typeName);
  const fields: GraphQLField<unknown, unknown>[] = isObjectType(type) ? Object.values(type.getFields()) : [];
  return fields.flatMap(({ name, args }) => [
    `${typeName}.${name}`,
    ...args.map((argument) => `${typeName}.${name}(${argument.name})`),
  ]);
}

const operationNames = sources.flatMap(({ definitions }) =>
  definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [String(definition.name?.value)] : [],
  ),
);

describe('the documents', () => {
  it.each(['Query', 'Mutation', 'Catalog'])('ask for every field of %s, with every argument', (typeName) => {
    const wanted = withArguments(typeName);
    expect(wanted.length).toBeGreaterThan(0);
    const asked = askedFor(sources);
    expect(wanted.filter((name) => !asked.has(name))).toEqual([]);
  });

  it('hold one operation on one field each, so that a refusal is about all that was sent', () => {
    expect(operationNames.length).toBeGreaterThan(0);
    expect(new Set(operationNames).size).toBe(operationNames.length);
    const roots = sources.flatMap(({ definitions }) =>
      definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION),
    );
    expect(roots.map(({ selectionSet }) => selectionSet.selections.length)).toEqual(roots.map(() => 1));
  });
});

describe('what is generated', () => {
  it('is a text for every operation, all of them in the manifest under their hash', () => {
    const documents = Object.entries(generated).flatMap(([name, value]) =>
      value instanceof generated.TypedDocumentString && name.endsWith('Document')
        ? [{ name: name.slice(0, -'Document'.length), hash: String(value.__meta__?.['hash']), text: value.toString() }]
        : [],
    );
    expect(documents.map(({ name }) => name).sort()).toEqual([...operationNames].sort());
    expect(Object.keys(manifest).sort()).toEqual(documents.map(({ hash }) => hash).sort());
    for (const { hash, text, name } of documents) {
      const kept = manifest[hash] ?? '';
      expect(hash).toBe(`sha256:${createHash('sha256').update(kept).digest('hex')}`);
      expect(kept).toContain(` ${name}`);
      expect(print(parse(text)).length).toBeGreaterThan(0);
    }
  });
});
