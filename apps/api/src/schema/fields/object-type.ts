import {
  ArgsType,
  Field,
  type FieldOptions,
  InputType,
  InterfaceType,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { fieldShapes, type FieldsOf, type TypeOf } from './field-spec.js';

interface TypeDefinition<T> {
  readonly name: string;
  readonly description: string;
  readonly fields: FieldsOf<T>;
}

/** A GraphQL object type for data of the TypeScript type `T`. */
export function objectType<T>({
  name,
  description,
  fields,
  implementing = [],
}: TypeDefinition<T> & { readonly implementing?: readonly TypeOf<unknown>[] }): TypeOf<T> {
  const type = classWith(fields);
  ObjectType(name, { description, implements: [...implementing] as never })(type);
  return type;
}

/** A GraphQL input type for data of the TypeScript type `T`. */
export function inputType<T>({ name, description, fields }: TypeDefinition<T>): TypeOf<T> {
  const type = classWith(fields);
  InputType(name, { description })(type);
  return type;
}

/** The arguments of a field, as data of the TypeScript type `T`. */
export function argsType<T>(fields: FieldsOf<T>): TypeOf<T> {
  const type = classWith(fields);
  ArgsType()(type);
  return type;
}

/** A GraphQL interface for data of the TypeScript type `T`. */
export function interfaceType<T>({
  name,
  description,
  fields,
  resolveType,
}: TypeDefinition<T> & { readonly resolveType: (value: T) => string }): TypeOf<T> {
  const type = classWith(fields);
  InterfaceType(name, { description, resolveType })(type);
  return type;
}

/** A GraphQL enumeration of a closed list; the names are in upper case whatever the values are. */
export function enumType<V extends string>({
  name,
  description,
  values,
  meanings,
}: {
  readonly name: string;
  readonly description: string;
  readonly values: readonly V[];
  readonly meanings?: Readonly<Partial<Record<V, string>>>;
}): Readonly<Record<string, V>> {
  const type = Object.fromEntries(values.map((value) => [value.toUpperCase(), value]));
  const described = Object.entries<string | undefined>(meanings ?? {});
  const valuesMap = Object.fromEntries(
    described.flatMap(([value, meaning]) =>
      meaning === undefined ? [] : [[value.toUpperCase(), { description: meaning }]],
    ),
  );
  registerEnumType(type, { name, description, valuesMap });
  return type;
}

function classWith<T>(fields: FieldsOf<T>): TypeOf<T> {
  const type = class {};
  for (const [name, { type: typeOf, ...options }] of fieldShapes(fields)) {
    Field(typeOf, options as FieldOptions)(type.prototype, name);
  }
  return type as unknown as TypeOf<T>;
}
