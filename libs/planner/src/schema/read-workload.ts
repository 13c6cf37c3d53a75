import type { WorkloadInput } from '@headroom/core';
import type * as z from 'zod/mini';
import type { DocumentPath } from '../problems/document-path.js';
import { nearestName } from '../problems/nearest-name.js';
import type { ProblemDraft } from '../problems/problem.js';
import { REFUSAL_PARAM, type Refusal } from './field.js';
import { KIND_FIELDS } from './component-kinds.js';
import { isMapping } from './collections.js';
import type { Readable } from './readable.js';
import { valueText } from '../problems/value-text.js';
import { valueKind } from './value-kind.js';
import { workloadSchema } from './workload.schema.js';

/** What the schema reads of a document, and what is wrong with it. */
export interface WorkloadReading {
  /** Complete where there are no problems. */
  readonly input: Readable<WorkloadInput>;
  readonly problems: readonly ProblemDraft[];
}

/**
 * Reads plain data as a workload. zod's own entry points keep what they have read to themselves once anything is wrong;
 * its run step gives both, so that checks of several fields can still look at the parts that are right.
 */
export function readWorkload(data: unknown): WorkloadReading {
  // Compiled parsers pay off over many documents only, and need eval, which a browser may forbid.
  const { value, issues } = run(data);
  const suggestions = { left: MOST_SUGGESTIONS };
  const problems = issues.flatMap((issue) => problemsOf(issue, { data, suggestions }));
  return { input: prune(value, issues), problems };
}

function run(data: unknown): { readonly value: unknown; readonly issues: readonly z.core.$ZodRawIssue[] } {
  const result = workloadSchema()._zod.run({ value: data, issues: [] }, { async: false, jitless: true });
  if (result instanceof Promise) throw new Error('The schema of the document must not be asynchronous');
  return result;
}

function pathOf(issue: z.core.$ZodRawIssue): DocumentPath {
  return (issue.path ?? []).map((part) => (typeof part === 'number' ? part : String(part)));
}

interface Reading {
  readonly data: unknown;
  /** Near names are looked for so many times more. */
  readonly suggestions: { left: number };
}

/** As many unknown fields come by mistake at most; beyond that, looking for near names only costs time. */
const MOST_SUGGESTIONS = 200;

function problemsOf(issue: z.core.$ZodRawIssue, reading: Reading): readonly ProblemDraft[] {
  const path = pathOf(issue);
  switch (issue.code) {
    case 'custom':
      return [{ path, ...refusalOf(issue) }];
    case 'unrecognized_keys':
      return unknownFields(issue, path, reading);
    case 'too_small':
      return [
        {
          path,
          code: 'WRONG_LENGTH',
          message: 'The list is too short.',
          expected: `at least ${String(issue['minimum'])} entries`,
        },
      ];
    case 'too_big':
      return [
        {
          path,
          code: 'WRONG_LENGTH',
          message: 'The list is too long.',
          expected: `at most ${String(issue['maximum'])} entries`,
        },
      ];
    default:
      return [wrongShape(path, issue)];
  }
}

function refusalOf(issue: z.core.$ZodRawIssue): Refusal {
  const params: unknown = issue['params'];
  if (isMapping(params) && isMapping(params[REFUSAL_PARAM])) return params[REFUSAL_PARAM] as unknown as Refusal;
  throw new Error('A field of the document was refused without a reason');
}

function keysOf(issue: z.core.$ZodRawIssue): readonly string[] {
  const keys: unknown = issue['keys'];
  return Array.isArray(keys) ? keys.map(String) : [];
}

/** The fields that may stand beside an unknown one; those of its kind for a component whose kind is known. */
function knownFields(issue: z.core.$ZodRawIssue, path: DocumentPath, data: unknown): readonly string[] {
  const [list, index] = path;
  if (list === 'components' && path.length === 2 && isMapping(data) && typeof index === 'number') {
    const components = data['components'];
    const component: unknown = Array.isArray(components) ? components[index] : undefined;
    const kind = isMapping(component) ? String(component['kind']).trim().toLowerCase() : '';
    const ofKind = Object.entries(KIND_FIELDS).find(([name]) => name === kind);
    if (ofKind !== undefined) return ofKind[1];
  }
  const shape: unknown = issue.inst !== undefined && 'shape' in issue.inst._zod.def ? issue.inst._zod.def.shape : {};
  return isMapping(shape) ? Object.keys(shape) : [];
}

function unknownFields(
  issue: z.core.$ZodRawIssue,
  path: DocumentPath,
  { data, suggestions }: Reading,
): readonly ProblemDraft[] {
  const known = knownFields(issue, path, data);
  return keysOf(issue).map((name) => {
    suggestions.left -= 1;
    return unknownField([...path, name], known, suggestions.left < 0 ? null : nearestName(name, known));
  });
}

function unknownField(path: DocumentPath, known: readonly string[], suggestion: string | null): ProblemDraft {
  return {
    path,
    code: 'UNKNOWN_FIELD',
    message: `There is no field "${valueText(String(path.at(-1)))}" here.`,
    expected: suggestion === null ? `one of ${known.join(', ')}` : `did you mean ${suggestion}?`,
    suggestion,
  };
}

function wrongShape(path: DocumentPath, issue: z.core.$ZodRawIssue): ProblemDraft {
  const expected = issue['expected'] === 'array' ? 'a list' : 'a mapping of fields';
  if (issue.input === undefined) {
    return { path, code: 'REQUIRED', message: 'This field is required and is not there.', expected };
  }
  return {
    path,
    code: 'WRONG_TYPE',
    message: `${capitalized(expected)} is needed here, not ${valueKind(issue.input)}.`,
    expected,
  };
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Takes out the parts of another shape than asked for, which zod leaves in place as they were. */
function prune(value: unknown, issues: readonly z.core.$ZodRawIssue[]): Readable<WorkloadInput> {
  const misshapen = issues.filter(({ code }) => code !== 'custom' && code !== 'unrecognized_keys');
  let pruned = value;
  for (const issue of misshapen) pruned = without(pruned, pathOf(issue));
  return isMapping(pruned) ? pruned : {};
}

function without(value: unknown, path: DocumentPath): unknown {
  const [part, ...rest] = path;
  if (part === undefined) return undefined;
  if (Array.isArray(value))
    return value.map((element: unknown, index) => (index === part ? without(element, rest) : element));
  if (!isMapping(value) || !(part in value)) return value;
  return { ...value, [part]: without(value[part], rest) };
}
