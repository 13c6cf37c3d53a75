import { revokeApiToken } from '@headroom/plans';
import { BadInput } from '../command-line/bad-input.js';
import type { CommandContext } from '../command-line/command-context.js';
import { EXIT_CODES, type ExitCode } from '../command-line/exit-code.js';
import { printable } from '../terminal/printable.js';
import { refusalLines } from './refusal-lines.js';
import { withOperator } from './with-operator.js';

/** What `headroom token revoke` is asked. */
export interface RevokeTokenRequest {
  /** The eight characters between prefix and secret. */
  readonly id: string;
}

/** Makes a token worthless at once. */
export async function revokeToken({ id }: RevokeTokenRequest, context: CommandContext): Promise<ExitCode> {
  const revoked = await withOperator(context, (session) => revokeApiToken(session, { id }));
  if (!revoked.ok) throw new BadInput(refusalLines(revoked.errors));
  context.printNote(`Token ${revoked.value.id} (${printable(revoked.value.name)}) is revoked.`);
  return EXIT_CODES.OK;
}
