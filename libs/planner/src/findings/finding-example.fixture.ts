/** A document that raises a finding, told as changes of the clean one, and a document like it that does not. */
export interface FindingExample {
  /** Values by their place in the document; undefined takes a field out. */
  readonly changes: Readonly<Record<string, unknown>>;
  /** Changes that come near and do not raise the finding; the clean document where there are none. */
  readonly near?: Readonly<Record<string, unknown>>;
  /** What no change of the document alone can cure, or only a value that nobody but the user knows. */
  readonly isNotCurable?: true;
}
