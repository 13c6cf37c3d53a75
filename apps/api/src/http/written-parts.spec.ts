import { describe, expect, it } from '@jest/globals';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerPieces, type AnswerPath, markingHooks, noteWrittenPart } from './written-parts.js';

const path = (...keys: readonly (string | number)[]): AnswerPath | undefined =>
  keys.reduce<AnswerPath | undefined>((prev, key) => ({ prev, key, typename: undefined }), undefined);

const json = (text: string) => ({ bytes: new TextEncoder().encode(text), isCompressed: false });

/** A request with parts that were written at these places. */
function requestWith(...places: readonly (readonly (string | number)[])[]): FastifyRequest {
  const request = { writtenParts: [] } as unknown as FastifyRequest;
  for (const keys of places) {
    const at = path(...keys);
    if (at !== undefined) noteWrittenPart(request, { path: at, json: json(keys.join('.')) });
  }
  return request;
}

async function piecesOf(data: unknown, request: FastifyRequest) {
  await markingHooks.onResolution({ data }, { reply: { request } as unknown as FastifyReply });
  const pieces = answerPieces(JSON.stringify({ data }), request.writtenParts);
  return pieces.map((piece) => (typeof piece === 'string' ? piece : `<${new TextDecoder().decode(piece.bytes)}>`));
}

describe('parts of an answer that were written elsewhere', () => {
  it('come in the place of what stood for them, at any depth and in lists', async () => {
    const request = requestWith(['plans', 1, 'evaluation'], ['plans', 0, 'evaluation']);
    const data = { plans: [{ evaluation: {}, name: 'a' }, { evaluation: {} }] };
    expect((await piecesOf(data, request)).join('')).toBe(
      '{"data":{"plans":[{"evaluation":<plans.0.evaluation>,"name":"a"},{"evaluation":<plans.1.evaluation>}]}}',
    );
  });

  it('are left out where an error has left nothing of what is above them', async () => {
    expect(await piecesOf({ plan: null }, requestWith(['plan', 'evaluation']))).toEqual(['{"data":{"plan":null}}']);
    expect(await piecesOf(null, requestWith(['evaluation']))).toEqual(['{"data":null}']);
  });

  it('leave an answer without any as it is', async () => {
    expect(await piecesOf({ plan: 1 }, requestWith())).toEqual(['{"data":{"plan":1}}']);
  });
});
