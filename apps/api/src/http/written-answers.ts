import { pipeline, Readable } from 'node:stream';
import { constants, createGunzip, createGzip } from 'node:zlib';
import { negotiate } from '@fastify/accept-negotiator';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { WrittenJson } from '../computing/evaluation-json.js';
import { type AnswerPiece, answerPieces } from './written-parts.js';

const OK = 200;

/** What a compressed answer can be sent as, the better one first. */
const ENCODINGS = ['gzip', 'identity'];

/** Sends answers that have been written elsewhere, such as in another thread, as a whole or in parts. */
export function sendWrittenAnswers(server: FastifyInstance): void {
  server.decorateRequest('writtenAnswer', null);
  server.decorateRequest('writtenParts');
  server.addHook('onRequest', async (request) => {
    request.writtenParts = [];
  });
  server.addHook('onSend', async (request, reply, payload) => {
    const { writtenAnswer: written, writtenParts: parts } = request;
    // A request that has taken too long since is refused all the same.
    if (reply.statusCode !== OK) return payload;
    if (written !== null)
      return written.isCompressed ? decompressedFor(request, { reply, written }) : bufferOf(written);
    return parts.length > 0 && typeof payload === 'string'
      ? assembledFor(request, { reply, pieces: answerPieces(payload, parts) })
      : payload;
  });
}

/** As it is where the caller can read it; else decompressed no faster than the caller reads. */
function decompressedFor(
  request: FastifyRequest,
  { reply, written }: { readonly reply: FastifyReply; readonly written: WrittenJson },
): unknown {
  const bytes = bufferOf(written);
  return takesGzip(request, reply) ? bytes : decompressed(bytes);
}

/** Text and parts one after the other, no faster than the caller reads. */
function assembledFor(
  request: FastifyRequest,
  { reply, pieces }: { readonly reply: FastifyReply; readonly pieces: readonly AnswerPiece[] },
): unknown {
  const whole = Readable.from(contentOf(pieces), { objectMode: false });
  if (!takesGzip(request, reply)) return whole;
  // Whichever of the two ends early ends the other.
  return pipeline(whole, createGzip({ level: constants.Z_BEST_SPEED }), () => undefined);
}

async function* contentOf(pieces: readonly AnswerPiece[]): AsyncGenerator<Buffer> {
  for (const piece of pieces) {
    if (typeof piece === 'string') yield Buffer.from(piece);
    else if (piece.isCompressed) yield* decompressed(bufferOf(piece)) as AsyncIterable<Buffer>;
    else yield bufferOf(piece);
  }
}

/** Whether the caller reads what is compressed; the answer tells it then, and in any case that others may get it otherwise. */
function takesGzip({ headers }: FastifyRequest, reply: FastifyReply): boolean {
  reply.header('vary', 'accept-encoding');
  if (negotiate(headers['accept-encoding'] ?? '', ENCODINGS) !== 'gzip') return false;
  reply.header('content-encoding', 'gzip');
  return true;
}

function decompressed(bytes: Buffer): Readable {
  const gunzip = createGunzip();
  gunzip.end(bytes);
  return gunzip;
}

function bufferOf({ bytes }: WrittenJson): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
