import { explain as explanationsOf, type Explanation } from '@headroom/report';
import { BadInput } from '../command-line/bad-input.js';
import type { CommandContext } from '../command-line/command-context.js';
import { EXIT_CODES, type ExitCode } from '../command-line/exit-code.js';
import { openCatalogFolder } from '../input/open-catalog-folder.js';
import { type PlannedFile, planFiles } from '../input/plan-files.js';
import { jsonText } from '../terminal/json-text.js';
import { explanationText } from './explanation-text.js';
import { unknownPathLines } from './unknown-path.js';

/** What `headroom explain` is asked. */
export interface ExplainRequest {
  readonly file: string;
  readonly path: string;
  readonly json?: true;
  readonly catalog?: string;
}

/** Shows how a number of a plan, or every number under a path, comes about. */
export async function explain(
  { file, path, json, catalog }: ExplainRequest,
  context: CommandContext,
): Promise<ExitCode> {
  const planned = await planFiles({ files: [file], catalog: await openCatalogFolder(catalog) }, context);
  const explanations = planned.flatMap((document) => explanationsAt(document, path));
  context.print(
    json === true
      ? jsonText(explanations)
      : explanations.map((explanation) => explanationText(explanation, context)).join('\n'),
  );
  return EXIT_CODES.OK;
}

function explanationsAt({ evaluation, workload }: PlannedFile, path: string): readonly Explanation[] {
  const found = explanationsOf({ evaluation, workload, path });
  if (found.length > 0) return found;
  const known = explanationsOf({ evaluation, workload, path: '' }).map((explanation) => explanation.path);
  throw new BadInput(unknownPathLines(path, known));
}
