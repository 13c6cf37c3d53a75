import type { Answer } from '../send.js';

/** Stands in everything that the team keeps and nowhere else: an answer with it has shown something of the team. */
export const MARKER = 'Of-This-Team';

/**
 * What became of a request: DONE shows or changes something of the team, EMPTY is a list or a viewer without it, NULL is a thing
 * that does not exist for the caller, and the others are the codes of refusals.
 */
export type Verdict = 'DONE' | 'EMPTY' | 'NULL' | 'FORBIDDEN' | 'NOT_FOUND' | 'UNAUTHENTICATED';

/** What an answer says, whether it refuses in the payload or as a whole. */
export function verdictOf({ body }: Answer): string {
  const [error] = body.errors ?? [];
  if (error !== undefined) return error.extensions.code;
  const [payload] = Object.values(body.data as Readonly<Record<string, Payload | null>>);
  if (payload == null) return 'NULL';
  const [userError] = payload.userErrors ?? [];
  return userError?.code ?? (JSON.stringify(payload).includes(MARKER) ? 'DONE' : 'EMPTY');
}

interface Payload {
  readonly userErrors?: readonly { readonly code: string }[];
}
