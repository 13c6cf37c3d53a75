import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Closes the connections on which nothing is being asked when the server closes. Node closes those that have been asked on
 * before; one on which nobody has said a word yet, as browsers and balancers open them in advance, would hold up the end.
 */
export function closeQuietConnections(server: FastifyInstance): void {
  const running = new Map<Socket, number>();
  server.server.on('connection', (socket: Socket) => {
    running.set(socket, 0);
    socket.once('close', () => running.delete(socket));
  });
  server.server.on('request', ({ socket }, response) => {
    running.set(socket, (running.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const count = running.get(socket);
      if (count !== undefined) running.set(socket, count - 1);
    });
  });
  server.addHook('preClose', async () => {
    for (const [socket, count] of running) if (count === 0) socket.destroy();
  });
}
