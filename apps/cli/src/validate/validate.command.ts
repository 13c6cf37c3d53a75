import { type Problem, validateDocument } from '@headroom/planner';
import { BadInput } from '../command-line/bad-input.js';
import type { CommandContext } from '../command-line/command-context.js';
import { EXIT_CODES, type ExitCode } from '../command-line/exit-code.js';
import { openCatalogFolder } from '../input/open-catalog-folder.js';
import { readOrNote, refuseRepeatedInput } from '../input/plan-files.js';
import { problemLine } from '../input/problem-line.js';

/** What `headroom validate` is asked. */
export interface ValidateRequest {
  readonly files: readonly string[];
  readonly catalog?: string;
}

/** Says of every document that it can be planned, or all that is wrong with it. */
export async function validate(
  { files, catalog: folder }: ValidateRequest,
  context: CommandContext,
): Promise<ExitCode> {
  refuseRepeatedInput(files);
  const catalog = await openCatalogFolder(folder);
  const lines: string[] = [];
  for (const file of files) {
    const document = await readOrNote(file, lines);
    if (document === null) continue;
    const { label, text } = document;
    const problems = validateDocument({ text, catalog });
    lines.push(...linesOf(problems, label, context));
    if (problems.length === 0) context.print(`${label}: ${context.paint.green('valid')}\n`);
  }
  if (lines.length > 0) throw new BadInput(lines);
  return EXIT_CODES.OK;
}

function linesOf(problems: readonly Problem[], label: string, { notePaint }: CommandContext): readonly string[] {
  return problems.map((problem) => problemLine(problem, { label, paint: notePaint }));
}
