import 'reflect-metadata';
import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { type ApiParts, AppModule } from './app.module.js';
import { type GraphqlDoor, guardGraphql } from './http/graphql-door.js';
import { closeQuietConnections } from './http/quiet-connections.js';
import { requestIdOf } from './http/request-id.js';
import { sendWrittenAnswers } from './http/written-answers.js';
import { traceOperations } from './telemetry/trace-operations.js';

/** A document of 256 KiB as text inside of JSON, with room for what JSON has to escape. */
const LARGEST_BODY_BYTES = 640 * 1024;

/** Time for a request to arrive as a whole. */
const ARRIVAL_TIMEOUT_MS = 15_000;

/** What the API is made of, and how it meets the network. */
export interface ApiOptions extends ApiParts {
  readonly door: GraphqlDoor;
  readonly logger: LoggerService;
  readonly trustsProxy: boolean;
  /** One line for every request that was answered. */
  readonly logRequest: (line: RequestLine) => void;
}

/** What the log keeps of a request: never its headers, query or variables. */
export interface RequestLine {
  readonly requestId: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly actorId: string | null;
}

/** Makes the API; it does not listen yet. */
export async function createApi(options: ApiOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: LARGEST_BODY_BYTES,
    requestTimeout: ARRIVAL_TIMEOUT_MS,
    handlerTimeout: options.requestTimeoutMs,
    trustProxy: options.trustsProxy,
    genReqId: requestIdOf,
    forceCloseConnections: 'idle',
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(options), adapter, {
    logger: options.logger,
    abortOnError: false,
  });
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  logRequests(server, options.logRequest);
  options.metrics.watch(server);
  guardGraphql(server, options.door);
  closeQuietConnections(server);
  sendWrittenAnswers(server);
  traceOperations(server);
  return app;
}

function logRequests(server: FastifyInstance, log: (line: RequestLine) => void): void {
  server.addHook('onResponse', async (request, reply) => {
    log({
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
      actorId: request.actor?.id ?? null,
    });
  });
}
