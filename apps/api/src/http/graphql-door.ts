import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Authenticator } from '../auth/authenticator.js';
import { ApiError } from '../protection/api-error.js';
import { countRequest, RateLimitedError, type RequestCounter } from '../protection/rate-limits.js';

/** The path of the API. */
export const GRAPHQL_PATH = '/graphql';

/** What is checked of every request to the API before its body is read. */
export interface GraphqlDoor {
  readonly authenticator: Authenticator;
  /** Requests of those who have signed in, by actor. */
  readonly actorCounter: RequestCounter;
  /** Requests of those who have not, and of those whose token is wrong, by address. */
  readonly addressCounter: RequestCounter;
}

/** JSON by POST only, so that no page in a browser can send a request by a form; then who asks, and whether too often. */
export function guardGraphql(server: FastifyInstance, door: GraphqlDoor): void {
  server.decorateRequest('actor', null);
  server.addHook('onRequest', async (request, reply) => {
    if (!isForGraphql(request)) return;
    checkForm(request, reply);
    await admit(request, { reply, door });
  });
}

/** By the route that was found, since an address can be spelled in many ways (`/%67raphql`); without one, by its text. */
function isForGraphql({ url, routeOptions }: FastifyRequest): boolean {
  const path = routeOptions.url ?? url.split('?')[0] ?? '';
  return path.replace(/\/+$/, '') === GRAPHQL_PATH;
}

function checkForm({ method, headers }: FastifyRequest, reply: FastifyReply): void {
  if (method !== 'POST') {
    reply.header('allow', 'POST');
    throw new HttpFormError(405, 'Send queries by POST.');
  }
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new HttpFormError(415, 'Send queries as application/json.');
}

async function admit(
  request: FastifyRequest,
  { reply, door }: { readonly reply: FastifyReply; readonly door: GraphqlDoor },
): Promise<void> {
  try {
    request.actor = await door.authenticator.actorOf(request.headers.authorization);
  } catch (error) {
    // Guessing tokens is counted too.
    if (error instanceof ApiError) await countRequest(door.addressCounter, request.ip);
    throw error;
  }
  const { actor } = request;
  const allowance = await (actor === null
    ? countRequest(door.addressCounter, request.ip)
    : countRequest(door.actorCounter, actor.id));
  reply.header('x-ratelimit-remaining', allowance.remaining).header('x-ratelimit-reset', allowance.resetSeconds);
}

/** A request whose outer form is refused. */
export class HttpFormError extends ApiError {
  override readonly statusCode: number;

  constructor(statusCode: number, message: string) {
    super('BAD_REQUEST', message);
    this.statusCode = statusCode;
  }
}

/** Adds what a refused caller should know before it tries again. */
export function describeRefusal(error: Error, reply: FastifyReply): void {
  if (error instanceof RateLimitedError) reply.header('retry-after', error.retryAfterSeconds);
  if (error instanceof ApiError && error.statusCode === 401) reply.header('www-authenticate', 'Bearer');
}
