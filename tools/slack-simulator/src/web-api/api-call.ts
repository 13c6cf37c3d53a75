import type { SlackProblem } from '@headroom/block-kit';
import { isJson } from '../state/json.js';
import type { Json, Team } from '../state/records.js';

/** A call of a method of the Web API by an app that is who it says it is. */
export interface ApiCall {
  readonly arguments: Json;
  readonly team: Team;
}

/** What a method answers with beside `ok: true`; throws an {@link ApiRefusal} where it refuses. */
export type ApiMethod = (call: ApiCall) => Json;

/** A method says no: the error in Slack's words, and what is told beside it. */
export class ApiRefusal extends Error {
  constructor(
    readonly code: string,
    readonly details: Json = {},
  ) {
    super(code);
  }
}

/** The refusal of blocks or views, which names every place. */
export function refusalOf(code: string, problems: readonly SlackProblem[]): ApiRefusal {
  const messages = problems.map(
    ({ message, expected, pointer }) => `${message} (${expected}) [json-pointer:${pointer}]`,
  );
  return new ApiRefusal(code, {
    errors: messages,
    response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) },
  });
}

/** An argument that is a text; undefined where it is missing or something else. */
export function textArgument(call: ApiCall, name: string): string | undefined {
  const value = call.arguments[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A text without which there is nothing to do. */
export function neededText(call: ApiCall, name: string): string {
  const value = textArgument(call, name);
  if (value === undefined) {
    throw new ApiRefusal('invalid_arguments', {
      response_metadata: { messages: [`[ERROR] missing required field: ${name}`] },
    });
  }
  return value;
}

/** An argument that is an object. */
export function objectArgument(call: ApiCall, name: string): Json | undefined {
  const value = call.arguments[name];
  return isJson(value) ? value : undefined;
}
