/** How a value without parts becomes JSON: as it is, as text, or by the name that an enumeration has for it. */
export type LeafForm = 'AS_IS' | 'TEXT' | ReadonlyMap<unknown, string>;

/** What is wanted of an object: a list of its parts, each under the key that it has in the answer. Plain data, for threads. */
export type AnswerSelection = readonly SelectedPart[];

/** One wanted part. */
export type SelectedPart =
  | { readonly key: string; readonly name: string; readonly parts: AnswerSelection }
  | { readonly key: string; readonly name: string; readonly form: LeafForm }
  | { readonly key: string; readonly typeName: string };

/** The wanted parts of a value, of each of its elements where it is a list, or null. */
export function selectedOf(value: unknown, selection: AnswerSelection): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((element) => selectedOf(element, selection));
  const chosen: Record<string, unknown> = {};
  for (const part of selection) {
    chosen[part.key] = 'typeName' in part ? part.typeName : partOf(value as Readonly<Record<string, unknown>>, part);
  }
  return chosen;
}

type NamedPart = Exclude<SelectedPart, { readonly typeName: string }>;

function partOf(value: Readonly<Record<string, unknown>>, part: NamedPart): unknown {
  const { [part.name]: inner } = value;
  return 'parts' in part ? selectedOf(inner, part.parts) : leafOf(inner, part.form);
}

function leafOf(value: unknown, form: LeafForm): unknown {
  if (value === null || value === undefined) return null;
  if (form === 'AS_IS') return value;
  if (Array.isArray(value)) return value.map((element) => leafOf(element, form));
  return form === 'TEXT' ? String(value) : form.get(value);
}
