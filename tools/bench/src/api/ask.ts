import { API_TOKEN } from './served-api.js';

/** A query with its variables. */
export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Sends a query and gives its data; with null nobody signs in. Throws where the answer has errors in it. */
export async function ask(
  graphqlUrl: string,
  question: Question,
  token: string | null = API_TOKEN,
): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(graphqlUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(question),
  });
  const { data, errors } = (await response.json()) as Answer;
  if (errors !== undefined || data === undefined || data === null) throw new Error(JSON.stringify(errors));
  return data;
}

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: unknown;
}
