import { VALUE_ACTION } from './fields.js';

/** What was filled into a form, as Slack sends it: by block, then by action. */
export type FormValues = Readonly<
  Record<
    string,
    Readonly<
      Record<
        string,
        {
          readonly value?: string | null | undefined;
          readonly selected_option?: { readonly value?: string | undefined } | null | undefined;
          readonly selected_options?: readonly { readonly value?: string | undefined }[] | null | undefined;
          readonly selected_date?: string | null | undefined;
        }
      >
    >
  >
>;

/** The text of a field without space around it; empty where there is none. */
export function textOf(values: FormValues, blockId: string): string {
  return fieldOf(values, blockId)?.value?.trim() ?? '';
}

/** The value that was chosen; null where none was. */
export function chosenOf(values: FormValues, blockId: string): string | null {
  return fieldOf(values, blockId)?.selected_option?.value ?? null;
}

/** The values that were chosen of a field that takes several. */
export function allChosenOf(values: FormValues, blockId: string): readonly string[] {
  return (fieldOf(values, blockId)?.selected_options ?? []).flatMap(({ value }) => value ?? []);
}

/** The day of a date picker, `YYYY-MM-DD`; null where none was chosen. */
export function dayOf(values: FormValues, blockId: string): string | null {
  return fieldOf(values, blockId)?.selected_date ?? null;
}

function fieldOf(values: FormValues, blockId: string) {
  return values[blockId]?.[VALUE_ACTION];
}

/** What is wrong with a form, a sentence for each field by its block. */
export type FormErrors = Readonly<Record<string, string>>;

/** What was read from a form, or what is wrong with it. */
export type ReadForm<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: FormErrors };
