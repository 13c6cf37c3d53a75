import { createApiToken, describeViewer } from '@headroom/plans';
import { BadInput } from '../command-line/bad-input.js';
import type { CommandContext } from '../command-line/command-context.js';
import { EXIT_CODES, type ExitCode } from '../command-line/exit-code.js';
import { jsonText } from '../terminal/json-text.js';
import { refusalLines } from './refusal-lines.js';
import { tokenInput, type TokenWish } from './token-input.js';
import { withOperator } from './with-operator.js';

/** What `headroom token create` is asked. */
export interface CreateTokenRequest extends TokenWish {
  readonly json?: true;
}

/** Makes a token and prints it, this once; what is known of it goes to standard error. */
export async function createToken({ json, ...wish }: CreateTokenRequest, context: CommandContext): Promise<ExitCode> {
  const created = await withOperator(context, async (session) => {
    const { teams } = await describeViewer(session);
    const input = tokenInput(
      wish,
      teams.map(({ team }) => team),
    );
    return createApiToken(session, input);
  });
  if (!created.ok) throw new BadInput(refusalLines(created.errors));
  const { token, secret } = created.value;
  context.print(json === true ? jsonText({ ...token, secret }) : `${secret ?? ''}\n`);
  context.printNote(`Token ${token.id} is good until ${token.expiresAt.slice(0, 10)}. It is shown this once.`);
  return EXIT_CODES.OK;
}
