/** How a value without parts becomes JSON: as it is, as text, or by the name that an enumeration has for it. */
export type LeafForm = 'AS_IS' | 'TEXT' | Readonly<Record<string, string>>;

/** What is wanted of an object: a list of its parts, each under the key that it has in the answer. Plain data, JSON for threads. */
export type AnswerSelection = readonly SelectedPart[];

/** One wanted part. */
export type SelectedPart =
  | { readonly key: string; readonly name: string; readonly parts: AnswerSelection }
  | { readonly key: string; readonly name: string; readonly form: LeafForm }
  | { readonly key: string; readonly typeName: string };
