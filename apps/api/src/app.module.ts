import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { Catalog } from '@headroom/catalog';
import type { PlansContext } from '@headroom/plans';
import { Readiness } from '@headroom/service';
import { CATALOG } from './catalog/catalog.token.js';
import { Computing } from './computing/computing.js';
import { graphqlOptions } from './graphql-options.js';
import { Metrics } from './operation/metrics.js';
import { OperationController } from './operation/operation.controller.js';
import { AnonymousAccess } from './request/anonymous-access.js';
import { PlansSessions } from './request/plans-sessions.js';
import { RESOLVERS } from './resolvers.js';

/** Everything that the API is made of; how it is made is the business of whoever starts it. */
export interface ApiParts {
  readonly catalog: Catalog;
  readonly computing: Computing;
  readonly plans: PlansContext;
  readonly metrics: Metrics;
  readonly readiness: Readiness;
  readonly hasIntrospection: boolean;
  readonly hasAnonymousEvaluation: boolean;
  readonly hasTrustedDocuments: boolean;
  readonly requestTimeoutMs: number;
  /** Resolvers beside those of the API, for measurements; none where it serves. */
  readonly moreResolvers?: readonly Type[];
  /** Told of every error that callers are not told of. */
  readonly onFailure: (error: Error) => void;
}

/** The application as Nest wires it. */
@Module({})
export class AppModule {
  static with(parts: ApiParts): DynamicModule {
    const { computing, plans } = parts;
    return {
      module: AppModule,
      imports: [GraphQLModule.forRoot(graphqlOptions(parts))],
      controllers: [OperationController],
      providers: [
        { provide: CATALOG, useValue: parts.catalog },
        { provide: Computing, useValue: computing },
        { provide: Metrics, useValue: parts.metrics },
        { provide: Readiness, useValue: parts.readiness },
        { provide: AnonymousAccess, useValue: new AnonymousAccess({ isOpen: parts.hasAnonymousEvaluation }) },
        { provide: PlansSessions, useValue: new PlansSessions({ context: plans, computing }) },
        ...RESOLVERS,
        ...(parts.moreResolvers ?? []),
      ],
    };
  }
}
