import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLResolveInfo } from 'graphql';
import type { WrittenJson } from '../computing/evaluation-json.js';

/** Where a part of an answer is: the last key first, as GraphQL has it. */
export type AnswerPath = GraphQLResolveInfo['path'];

/** A part of an answer that was written elsewhere. */
export interface WrittenPart {
  /** What stands in its place until the answer is sent: text that nobody can know before. */
  readonly mark: string;
  readonly path: AnswerPath;
  readonly json: WrittenJson;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The parts of the answer that have been written already. */
    writtenParts: readonly WrittenPart[];
  }
}

/** Notes that a part of the answer to a request has been written. */
export function noteWrittenPart(request: FastifyRequest, part: Omit<WrittenPart, 'mark'>): void {
  request.writtenParts = [...request.writtenParts, { mark: randomUUID(), ...part }];
}

/** Hooks of Mercurius that put marks where the parts go, in the place of what stood for them. */
export const markingHooks = {
  onResolution: async (
    { data }: { readonly data?: unknown },
    { reply }: { readonly reply: FastifyReply },
  ): Promise<void> => {
    for (const { path, mark } of reply.request.writtenParts) putAt(data, { path, value: mark });
  },
};

/** Nothing where an error has left nothing of what is above it. */
function putAt(data: unknown, { path, value }: { readonly path: AnswerPath; readonly value: string }): void {
  const parent = path.prev === undefined ? data : valueAt(data, path.prev);
  if (isObject(parent)) parent[path.key] = value;
}

function valueAt(data: unknown, { prev, key }: AnswerPath): unknown {
  const parent = prev === undefined ? data : valueAt(data, prev);
  return isObject(parent) ? parent[key] : null;
}

function isObject(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A piece of an answer: text, or what was written elsewhere. */
export type AnswerPiece = string | WrittenJson;

/** The pieces of a marked answer, in order. */
export function answerPieces(text: string, parts: readonly WrittenPart[]): readonly AnswerPiece[] {
  return parts.reduce<readonly AnswerPiece[]>(
    (pieces, part) => pieces.flatMap((piece) => (typeof piece === 'string' ? splitAt(piece, part) : [piece])),
    [text],
  );
}

function splitAt(text: string, { mark, json }: WrittenPart): readonly AnswerPiece[] {
  const quoted = JSON.stringify(mark);
  const start = text.indexOf(quoted);
  return start === -1 ? [text] : [text.slice(0, start), json, text.slice(start + quoted.length)];
}
