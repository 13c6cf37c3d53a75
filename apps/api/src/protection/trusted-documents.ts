import * as client from '@headroom/api-client';
import type { Actor } from '@headroom/plans';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { ApiError } from './api-error.js';

/** By their text: the client sends its documents as they are, so that nothing has to be kept or exchanged before. */
const TRUSTED: ReadonlySet<string> = new Set(
  Object.values(client).flatMap((value) => (value instanceof client.TypedDocumentString ? [value.toString()] : [])),
);

/**
 * A hook of Mercurius for installations where people, and those who have not signed in, are served the documents of the client and
 * no others; programs with an API token may ask what they like, within the limits. It comes before a query is executed, since one
 * that is known is not parsed again. Throws FORBIDDEN.
 */
export async function checkIsTrusted(
  _schema: GraphQLSchema,
  { loc }: DocumentNode,
  { actor }: { readonly actor: Actor | null },
): Promise<void> {
  if (actor?.kind === 'TOKEN' || TRUSTED.has(loc?.source.body ?? '')) return;
  throw new ApiError('FORBIDDEN', 'Without an API token only the documents of the client are served.');
}
