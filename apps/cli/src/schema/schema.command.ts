import { workloadJsonSchema } from '@headroom/planner';
import type { CommandContext } from '../command-line/command-context.js';
import { EXIT_CODES, type ExitCode } from '../command-line/exit-code.js';
import { jsonText } from '../terminal/json-text.js';

/** Prints the JSON Schema of the workload document. */
export function schema(context: CommandContext): ExitCode {
  context.print(jsonText(workloadJsonSchema()));
  return EXIT_CODES.OK;
}
