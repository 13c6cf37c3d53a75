/** Something that the user has to change: arguments, files or documents. Ends the command with exit code 2. */
export class BadInput extends Error {
  override readonly name = 'BadInput';

  constructor(
    /** What is wrong, a line each; printed as they are. */
    readonly lines: readonly string[],
  ) {
    super(lines.join('\n'));
  }
}

/** `; did you mean azure/eastus or azure/eastus2?`, or nothing without suggestions. */
export function didYouMean(suggestions: readonly string[]): string {
  return suggestions.length === 0 ? '' : `; did you mean ${suggestions.join(' or ')}?`;
}

/** Also of the other program of the command, which has its own copy of the class. */
export function isBadInput(error: unknown): error is BadInput {
  return error instanceof Error && error.name === 'BadInput' && 'lines' in error;
}
