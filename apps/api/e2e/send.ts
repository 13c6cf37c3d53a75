/** An answer of the API. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // Answers are read field by field in tests; what is not there fails the expectation.
  readonly body: {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    readonly data?: any;
    readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
  };
}

/** A request to the API. */
export interface ApiRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  readonly token?: string | undefined;
}

/** Sends a query as every client does: JSON by POST. */
export async function send(url: string, { token, ...body }: ApiRequest): Promise<Answer> {
  return sendRaw(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
}

/** Sends anything to the API. */
export async function sendRaw(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, init);
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: JSON.parse(text === '' ? '{}' : text) as Answer['body'],
  };
}
