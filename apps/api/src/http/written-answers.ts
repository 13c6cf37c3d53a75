import type { FastifyInstance } from 'fastify';

const OK = 200;

/** Sends an answer that has been written elsewhere, such as in another thread, as it is. */
export function sendWrittenAnswers(server: FastifyInstance): void {
  server.decorateRequest('writtenAnswer', null);
  server.addHook('onSend', async ({ writtenAnswer: written }, { statusCode }, payload) => {
    // A request that has taken too long since is refused all the same.
    if (written === null || statusCode !== OK) return payload;
    return Buffer.from(written.buffer, written.byteOffset, written.length);
  });
}
