/** Why the product does not start, in words for whoever starts it. */
export class StartError extends Error {
  override readonly name = 'StartError';

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
  }
}
