import { createGunzip } from 'node:zlib';
import { negotiate } from '@fastify/accept-negotiator';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { WrittenJson } from '../computing/evaluation-json.js';

const OK = 200;

/** What a compressed answer can be sent as, the better one first. */
const ENCODINGS = ['gzip', 'identity'];

/** Sends an answer that has been written elsewhere, such as in another thread. */
export function sendWrittenAnswers(server: FastifyInstance): void {
  server.decorateRequest('writtenAnswer', null);
  server.addHook('onSend', async (request, reply, payload) => {
    const { writtenAnswer: written } = request;
    // A request that has taken too long since is refused all the same.
    if (written === null || reply.statusCode !== OK) return payload;
    return written.isCompressed ? decompressedFor(request, { reply, written }) : bufferOf(written);
  });
}

/** As it is where the caller can read it; else decompressed no faster than the caller reads. */
function decompressedFor(
  { headers }: FastifyRequest,
  { reply, written }: { readonly reply: FastifyReply; readonly written: WrittenJson },
): unknown {
  const bytes = bufferOf(written);
  reply.header('vary', 'accept-encoding');
  if (negotiate(headers['accept-encoding'] ?? '', ENCODINGS) === 'gzip') {
    reply.header('content-encoding', 'gzip');
    return bytes;
  }
  const gunzip = createGunzip();
  gunzip.end(bytes);
  return gunzip;
}

function bufferOf({ bytes }: WrittenJson): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
