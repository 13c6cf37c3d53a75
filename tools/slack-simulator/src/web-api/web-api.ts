import type { Json, Team } from '../state/records.js';
import type { Workspace } from '../state/workspace.js';
import { type HttpAnswer, faultAnswer } from './answer.js';
import { type ApiCall, type ApiMethod, ApiRefusal } from './api-call.js';
import { authMethods, type AppCredentials, installApp } from './auth-methods.js';
import { chatMethods } from './chat-methods.js';
import { conversationsMethods } from './conversations-methods.js';
import { filesMethods } from './files-methods.js';
import { usersMethods } from './users-methods.js';
import { viewsMethods } from './views-methods.js';

/** What the Web API needs beside the workspace. */
export interface WebApiOptions {
  readonly origin: string;
  readonly appToken: string;
  readonly credentials: AppCredentials;
  /** A new address for a connection of Socket Mode. */
  readonly openConnection: () => string;
}

/** A request to the Web API, taken apart. */
export interface ApiRequest {
  readonly method: string;
  /** From the header or the arguments; empty where there is none. */
  readonly token: string;
  readonly arguments: Json;
  /** The `authorization` header as it came. */
  readonly authorization: string;
}

/** Answers calls of the Web API, and records each of them. */
export function createWebApi(workspace: Workspace, options: WebApiOptions): (request: ApiRequest) => HttpAnswer {
  const methods: Readonly<Record<string, ApiMethod>> = {
    ...authMethods(workspace),
    ...chatMethods(workspace),
    ...conversationsMethods(workspace),
    ...filesMethods(workspace, options.origin),
    ...usersMethods(workspace),
    ...viewsMethods(workspace),
  };
  return (request) => {
    const fault = workspace.faults.take(request.method);
    const answer =
      fault === undefined ? answered(() => result(workspace, { request, options, methods })) : faultAnswer(fault);
    record(workspace, request, answer);
    return answer;
  };
}

interface Answering {
  readonly request: ApiRequest;
  readonly options: WebApiOptions;
  readonly methods: Readonly<Record<string, ApiMethod>>;
}

function result(workspace: Workspace, { request, options, methods }: Answering): Json {
  if (request.method === 'oauth.v2.access') return installApp(workspace, options.credentials, oauthArguments(request));
  if (request.token === '') throw new ApiRefusal('not_authed');
  if (request.method === 'apps.connections.open') {
    if (request.token !== options.appToken) throw new ApiRefusal('invalid_auth');
    return { url: options.openConnection() };
  }
  if (request.token === options.appToken) throw new ApiRefusal('not_allowed_token_type');
  const method = methods[request.method];
  if (method === undefined) throw new ApiRefusal('unknown_method');
  return method(callOf(workspace, request));
}

function callOf(workspace: Workspace, { token, arguments: given }: ApiRequest): ApiCall {
  return { arguments: given, team: teamOf(workspace, token) };
}

function teamOf(workspace: Workspace, token: string): Team {
  const team = workspace.teamOfToken(token);
  if (team !== undefined) return team;
  const wasKnown = [...workspace.teams.values()].some(({ botToken }) => botToken === token);
  throw new ApiRefusal(wasKnown ? 'token_revoked' : 'invalid_auth');
}

function oauthArguments({ arguments: given, authorization }: ApiRequest): AppCredentials & { readonly code: string } {
  const [, basic = ''] = /^Basic (.+)$/.exec(authorization) ?? [];
  const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  const text = (name: string): string => (typeof given[name] === 'string' ? given[name] : '');
  return {
    clientId: text('client_id') || id,
    clientSecret: text('client_secret') || secret,
    code: text('code'),
  };
}

function answered(act: () => Json): HttpAnswer {
  try {
    return { status: 200, body: { ok: true, ...act() } };
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    return { status: 200, body: { ok: false, error: error.code, ...error.details } };
  }
}

function record(workspace: Workspace, { method, arguments: given }: ApiRequest, { status, body }: HttpAnswer): void {
  const { token: _token, client_secret: _secret, ...harmless } = given;
  workspace.calls.push({
    method,
    arguments: harmless,
    status: status ?? 0,
    answer: body,
    atSeconds: workspace.clock.nowSeconds(),
  });
  workspace.changed();
}
