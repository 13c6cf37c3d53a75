import type { Catalog } from '@headroom/catalog';
import type { Assumption, CatalogStamp, Workload, WorkloadInput } from '@headroom/core';
import { checkPlanSize } from './checks/check-plan-size.js';
import { checkWorkload } from './checks/check-workload.js';
import { plainInput } from './document/plain-input.js';
import { readDocument } from './document/read-document.js';
import { locateProblems, type ProblemSource } from './problems/locate-problems.js';
import type { Problem, ProblemDraft } from './problems/problem.js';
import { resolvableParts } from './resolve/resolvable-parts.js';
import { resolveWorkload } from './resolve/resolve-workload.js';
import { readWorkload } from './schema/read-workload.js';
import type { Readable } from './schema/readable.js';

/** Where a workload comes from: YAML or JSON text, or data with shorthands or canonical (the input of GraphQL). */
export type WorkloadSource = { readonly text: string } | { readonly input: unknown };

/** A document in canonical form, or all that is wrong with it. */
export type ParsedDocument =
  { readonly ok: true; readonly input: WorkloadInput } | { readonly ok: false; readonly problems: readonly Problem[] };

/** A document with its resolved workload, or all that is wrong with it. */
export type PreparedWorkload =
  | {
      readonly ok: true;
      readonly input: WorkloadInput;
      readonly workload: Workload;
      readonly assumptions: readonly Assumption[];
      readonly catalog: CatalogStamp;
      readonly source: ProblemSource;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

interface CheckedDocument {
  /** Complete where there are no problems. */
  readonly input: Readable<WorkloadInput>;
  readonly source: ProblemSource;
  readonly problems: readonly ProblemDraft[];
}

/** Reads a document to its canonical form (contract 1, 1.1); nothing is looked up. Never throws, whatever the text. */
export function parseDocument(from: WorkloadSource): ParsedDocument {
  const { input, source, problems } = checkDocument(from);
  if (problems.length > 0) return { ok: false, problems: locateProblems(problems, source) };
  return { ok: true, input: complete(input) };
}

/** Reads a document, fills in its defaults and looks up its prices; the problems of all three steps come together. */
export function prepareWorkload(from: WorkloadSource & { readonly catalog: Catalog }): PreparedWorkload {
  const { input, source, problems } = checkDocument(from);
  if (problems.length > 0) {
    const all = [...problems, ...lookUpProblems(input, from.catalog)];
    return { ok: false, problems: locateProblems(all, source) };
  }
  const resolved = resolveWorkload({ input: complete(input), catalog: from.catalog });
  const found = resolved.ok ? checkPlanSize(resolved.workload) : resolved.problems;
  if (!resolved.ok || found.length > 0) return { ok: false, problems: locateProblems(found, source) };
  const { workload, assumptions, catalog } = resolved;
  return { ok: true, workload, assumptions, catalog, input: complete(input), source };
}

/** Everything that is wrong with a document, prices and regions included; empty where it can be planned. */
export function validateDocument(from: WorkloadSource & { readonly catalog: Catalog }): readonly Problem[] {
  const prepared = prepareWorkload(from);
  return prepared.ok ? [] : prepared.problems;
}

function checkDocument(from: WorkloadSource): CheckedDocument {
  const { data, source, problems } = 'text' in from ? readDocument(from.text) : readData(from.input);
  if (data === undefined) return { input: {}, source, problems };
  const reading = readWorkload(data);
  return {
    input: reading.input,
    source,
    problems: [...problems, ...reading.problems, ...checkWorkload(reading.input)],
  };
}

function readData(input: unknown) {
  const data = plainInput(input);
  return { data: data ?? {}, source: { data: data ?? {} }, problems: [] };
}

/** Without a problem, everything that is required has been read. */
function complete(input: Readable<WorkloadInput>): WorkloadInput {
  return input as WorkloadInput;
}

/** Regions and prices that are missing for the parts of the document that are right. */
function lookUpProblems(input: Readable<WorkloadInput>, catalog: Catalog): readonly ProblemDraft[] {
  const parts = resolvableParts(input);
  if (parts === null) return [];
  const resolved = resolveWorkload({ input: parts.input, catalog });
  if (resolved.ok) return [];
  return resolved.problems.map((problem) => {
    const [list, index, ...rest] = problem.path;
    if (list !== 'locations' || typeof index !== 'number') return problem;
    return { ...problem, path: [list, parts.locationIndexes[index] ?? index, ...rest] };
  });
}
