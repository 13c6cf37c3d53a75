import { ApiClientError, type ApiFailure, type ApiUserError } from './api-client-error.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The data of an answer. Throws {@link ApiClientError} where it tells of failures or refusals, or is no answer of GraphQL at all,
 * such as the page of a proxy.
 */
export async function readAnswer(response: Response): Promise<unknown> {
  const body = fieldsOf(parsed(await response.text()));
  const data = body?.['data'] ?? null;
  const errors = listOf(body?.['errors']).map(failureOf);
  const userErrors = userErrorsOf(data);
  if (data !== null && errors.length === 0 && userErrors.length === 0) return data;
  throw new ApiClientError(messageOf({ errors, userErrors, status: response.status }), {
    status: response.status,
    errors,
    userErrors,
    data,
    requestId: response.headers.get('x-request-id'),
    retryAfterSeconds: retryAfterSecondsOf(response.headers.get('retry-after')),
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function failureOf(error: unknown): ApiFailure {
  const fields = fieldsOf(error) ?? {};
  const code = fieldsOf(fields['extensions'])?.['code'];
  const path = listOf(fields['path']).filter((step) => typeof step === 'string' || typeof step === 'number');
  return {
    message: typeof fields['message'] === 'string' ? fields['message'] : 'The request failed.',
    code: typeof code === 'string' ? code : null,
    path,
  };
}

/** Every field of a query or mutation may answer with a payload that has its own. */
function userErrorsOf(data: unknown): readonly ApiUserError[] {
  return Object.values(fieldsOf(data) ?? {}).flatMap(
    (payload) => listOf(fieldsOf(payload)?.['userErrors']) as readonly ApiUserError[],
  );
}

function messageOf(answer: {
  readonly errors: readonly ApiFailure[];
  readonly userErrors: readonly ApiUserError[];
  readonly status: number;
}): string {
  const messages = [...answer.errors, ...answer.userErrors].flatMap(({ message }) => message ?? []);
  if (messages.length > 0) return messages.join(' ');
  const refusals = answer.userErrors.flatMap(({ code }) => code ?? []);
  return refusals.length > 0 ? refusals.join(', ') : `HTTP ${String(answer.status)} without an answer of the API.`;
}

/** Seconds only: the other form of the header, a date, is not what the API sends. */
function retryAfterSecondsOf(header: string | null): number | null {
  return header !== null && /^\d+$/.test(header) ? Number(header) : null;
}
