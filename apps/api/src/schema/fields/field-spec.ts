import { Float, ID, Int, type ReturnTypeFunc } from '@nestjs/graphql';
import { DateTimeScalar } from './date-time.scalar.js';
import { DecimalScalar } from './decimal.scalar.js';
import { FigureScalar } from './figure.scalar.js';
import { JsonScalar } from './json.scalar.js';

/**
 * A field of a GraphQL type that carries values of the TypeScript type `V`, exactly: with the type of the value also its
 * being absent is checked, so that the schema cannot promise what the data does not hold.
 */
export interface FieldSpec<V> {
  readonly description: string;
  readonly type: ReturnTypeFunc;
  /** Whether null may stand in its place, or in the place of an element of the list. */
  readonly nullable: boolean | 'items' | 'itemsAndList';
  /** What stands in the place of an argument that is absent. */
  readonly defaultValue?: unknown;
  /** Never set: it makes the type of the values count when fields are checked against data. */
  readonly carries?: (value: V) => V;
}

/** One field for every property of the data; one that is forgotten does not compile. */
export type FieldsOf<T> = { readonly [K in keyof T]-?: FieldSpec<T[K]> };

/** A GraphQL type whose objects are data of the TypeScript type `T`: a class only because Nest takes classes. */
export type TypeOf<T> = abstract new () => T;

function fieldOf<V>(type: ReturnTypeFunc): (description?: string) => FieldSpec<V> {
  return (description = '') => ({ description, type, nullable: false });
}

/** Text. */
export const text = fieldOf<string>(() => String);
/** An exact decimal, carried as text. */
export const decimal = fieldOf<string>(() => DecimalScalar);
/** A whole number within 32 bits. */
export const whole = fieldOf<number>(() => Int);
/** A double: ratios, probabilities, seconds. */
export const number = fieldOf<number>(() => Float);
/** A global id: of what kind a thing is and which one. */
export const id = fieldOf<string>(() => ID);
/** A moment, ISO 8601 in UTC. */
export const moment = fieldOf<string>(() => DateTimeScalar);
/** True or false. */
export const flag = fieldOf<boolean>(() => Boolean);
/** A number or decimal text; leaves as text. */
export const figure = fieldOf<string | number>(() => FigureScalar);

/** Plain JSON of a shape that depends on the case. */
export function json<V>(description: string): FieldSpec<V> {
  return { description, type: () => JsonScalar, nullable: false };
}

/** An object of another type. */
export function object<V>(type: () => TypeOf<V>, description = ''): FieldSpec<V> {
  return { description, type, nullable: false };
}

/** One name of a closed list. */
export function choice<V extends string>(type: Readonly<Record<string, V>>, description = ''): FieldSpec<V> {
  return { description, type: () => type, nullable: false };
}

/** A list without gaps. */
export function listOf<V>(element: FieldSpec<V>, description = element.description): FieldSpec<readonly V[]> {
  const { type, nullable } = element;
  const itemsNullable = nullable ? { nullable: 'items' as const } : { nullable: false };
  return { description, type: (of) => [type(of)] as ReturnType<ReturnTypeFunc>, ...itemsNullable };
}

/** The same, or null. */
export function orNull<V>({ description, type, nullable }: FieldSpec<V>): FieldSpec<V | null> {
  return { description, type, nullable: nullable === 'items' ? 'itemsAndList' : true };
}

/** The same, or absent, in what is sent to us. */
export function optional<V>({ description, type }: FieldSpec<V>): FieldSpec<V | undefined> {
  return { description, type, nullable: true };
}

/** The same, absent or null in what is sent to us, where null means something. */
export function optionalOrNull<V>({ description, type }: FieldSpec<V>): FieldSpec<V | null | undefined> {
  return { description, type, nullable: true };
}

/** The same, with a value that an absent argument has. */
export function defaultingTo<V>(spec: FieldSpec<V>, defaultValue: V): FieldSpec<V> {
  return { ...spec, defaultValue };
}

/** What Nest is told of a field. */
export type FieldShape = Omit<FieldSpec<never>, 'carries'>;

/** The fields of a type by name, as Nest is told of them. */
export function fieldShapes<T>(fields: FieldsOf<T>): readonly (readonly [string, FieldShape])[] {
  return Object.entries<FieldShape>(fields as Readonly<Record<string, FieldShape>>);
}
