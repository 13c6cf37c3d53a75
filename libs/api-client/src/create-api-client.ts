import { ApiClientError } from './api-client-error.js';
import type { TypedDocumentString } from './generated/graphql.js';
import { readAnswer } from './read-answer.js';

/** Where and as whom requests are sent. */
export interface ApiClientOptions {
  /** The address of the API, e.g. `https://headroom.example/graphql`. */
  readonly url: string;
  /** An API token or a token of the identity provider; null = not signed in. */
  readonly token: string | null;
  /** What sends requests; the global `fetch` where absent. */
  readonly fetch?: typeof fetch;
}

/** What may be said of one request. */
export interface RequestOptions {
  /** Gives the request up when it is aborted. */
  readonly signal?: AbortSignal;
}

/** Sends documents to the API. */
export interface ApiClient {
  /**
   * The answer to a document. Throws {@link ApiClientError} where not all was done that was asked for; so an answer never has
   * `userErrors` in it. Nothing is tried again: a mutation with an `idempotencyKey` can be by the caller.
   */
  readonly request: <Result, Variables>(
    document: TypedDocumentString<Result, Variables>,
    ...rest: RequestArguments<Variables>
  ) => Promise<Result>;
}

/** Variables may be left out where the document needs none. */
type RequestArguments<Variables> =
  Record<string, never> extends Variables
    ? [variables?: Variables, options?: RequestOptions]
    : [variables: Variables, options?: RequestOptions];

/** Makes a client. It keeps nothing but its options, and runs in a browser and in Node alike. */
export function createApiClient(options: ApiClientOptions): ApiClient {
  return {
    request: async <Result, Variables>(
      document: TypedDocumentString<Result, Variables>,
      ...[variables, { signal } = {}]: RequestArguments<Variables>
    ): Promise<Result> => {
      const response = await send(options, {
        body: JSON.stringify({ query: document.toString(), variables: variables ?? {} }),
        ...(signal === undefined ? {} : { signal }),
      });
      // The API has validated the document, so the answer has the form that is generated from it.
      return (await readAnswer(response)) as Result;
    },
  };
}

async function send(options: ApiClientOptions, request: Pick<RequestInit, 'body' | 'signal'>): Promise<Response> {
  const { url, token, fetch: sendRequest = fetch } = options;
  const headers = {
    accept: 'application/json',
    'content-type': 'application/json',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  };
  try {
    // A redirect would hand the token on to another address.
    return await sendRequest(url, { method: 'POST', headers, redirect: 'error', ...request });
  } catch (error) {
    if (request.signal?.aborted === true) throw error;
    throw new ApiClientError('The API could not be reached.', {
      ...{ status: null, errors: [], userErrors: [], data: null, requestId: null, retryAfterSeconds: null },
      cause: error,
    });
  }
}
