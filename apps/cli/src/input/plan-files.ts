import type { Catalog } from '@headroom/catalog';
import { planDocument, type PlannedDocument } from '@headroom/planner';
import { describeEvaluation } from '@headroom/report';
import { BadInput } from '../command-line/bad-input.js';
import type { CommandContext } from '../command-line/command-context.js';
import { problemLine } from './problem-line.js';
import { type DocumentText, readDocumentText, STANDARD_INPUT } from './read-document-text.js';

/** A planned document and the name it is called by. */
export interface PlannedFile extends Omit<Extract<PlannedDocument, { readonly ok: true }>, 'ok'> {
  readonly label: string;
}

/** Documents to plan. */
export interface FilesToPlan {
  readonly files: readonly string[];
  readonly catalog: Catalog;
  /** Search the peaks between which the recommendation holds. */
  readonly peakFlips?: boolean;
}

/** Plans all files, or throws {@link BadInput} with the problems of all of them. */
export async function planFiles(
  { files, catalog, peakFlips = false }: FilesToPlan,
  context: CommandContext,
): Promise<readonly PlannedFile[]> {
  refuseRepeatedInput(files);
  const problems: string[] = [];
  const planned: PlannedFile[] = [];
  for (const file of files) {
    const document = await readOrNote(file, problems);
    if (document === null) continue;
    const { label, text } = document;
    const result = planDocument({ text, catalog, peakFlips });
    if (result.ok) {
      planned.push({ ...result, evaluation: describeEvaluation(result.evaluation), label });
    } else {
      problems.push(...result.problems.map((problem) => problemLine(problem, { label, paint: context.notePaint })));
    }
  }
  if (problems.length > 0) throw new BadInput(problems);
  return planned;
}

/** Reads a document; what is wrong goes to the list, so that the other files are looked at as well. */
export async function readOrNote(file: string, problems: string[]): Promise<DocumentText | null> {
  try {
    return await readDocumentText(file);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    problems.push(...error.lines);
    return null;
  }
}

/** Standard input can be read once. */
export function refuseRepeatedInput(files: readonly string[]): void {
  if (files.filter((file) => file === STANDARD_INPUT).length <= 1) return;
  throw new BadInput(['-: standard input can be read only once.']);
}
