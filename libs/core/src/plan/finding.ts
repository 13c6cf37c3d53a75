import type { FindingCode } from '../checks/finding-codes.js';

export type FindingSeverity = 'ERROR' | 'WARNING' | 'INFO';

/** A value that a finding or a reason carries: numbers and words of the field, never sentences. */
export type FindingValue = string | number | boolean | null | readonly string[];

/** A plain value of the document: one value, a mapping of values, or a list of either. */
export type EditValue = EditScalar | EditFields | readonly (EditScalar | EditFields)[];

type EditScalar = string | number | boolean;

type EditFields = Readonly<Record<string, EditScalar>>;

/** One change of the document that helps to cure a finding. */
export interface FindingEdit {
  /** The field in its canonical place, e.g. `components[0].minReplicas`; an index one past the end adds to a list. */
  readonly path: string;
  readonly value: EditValue;
}

/** Something a reviewer of the plan should know (contract 2.9). Core gives code and values, `@headroom/report` the words. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: FindingSeverity;
  /** What it is about: a component, location, flow, `router`, or a path of the document. */
  readonly subject: string;
  /** S01–S123. */
  readonly guidePoint: string;
  readonly values: Readonly<Record<string, FindingValue>>;
  /** Changes of the document that make the finding go away; empty where none alone can. */
  readonly edits: readonly FindingEdit[];
  /** Filled in by `@headroom/report`; null as core gives it. */
  readonly message: string | null;
  readonly remedy: string | null;
}
