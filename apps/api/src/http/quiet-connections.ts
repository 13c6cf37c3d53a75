import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * When the server closes, closes the connections on which nothing is being asked, and each of the others after its last answer.
 * Node itself would wait for one on which nobody has said a word yet, as browsers and balancers open them in advance, and for one
 * that is kept open after an answer for a next request.
 */
export function closeQuietConnections(server: FastifyInstance): void {
  const running = new Map<Socket, number>();
  let isClosing = false;
  const closeIfQuiet = (socket: Socket): void => {
    if (isClosing && running.get(socket) === 0) socket.destroySoon();
  };
  server.server.on('connection', (socket: Socket) => {
    running.set(socket, 0);
    socket.once('close', () => running.delete(socket));
    closeIfQuiet(socket);
  });
  server.server.on('request', ({ socket }, response) => {
    running.set(socket, (running.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const count = running.get(socket);
      if (count === undefined) return;
      running.set(socket, count - 1);
      closeIfQuiet(socket);
    });
  });
  server.addHook('preClose', async () => {
    isClosing = true;
    for (const socket of running.keys()) closeIfQuiet(socket);
  });
}
