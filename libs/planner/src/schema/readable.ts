/** What could be read of a document that may have problems: every part may be absent. */
export type Readable<T> = T extends readonly (infer Element)[]
  ? readonly (Readable<Element> | undefined)[]
  : T extends object
    ? { readonly [Field in keyof T]?: Readable<Exclude<T[Field], undefined>> | undefined }
    : T | undefined;
