import { CatalogResolver } from './catalog/catalog.resolver.js';
import { EvaluationResolver } from './evaluation/evaluation.resolver.js';
import { StrategiesResolver } from './evaluation/strategies.resolver.js';
import { HistoryResolver } from './plans/history.resolver.js';
import { PlanConnectionResolver } from './plans/plan-connection.resolver.js';
import { PlanMutationsResolver } from './plans/plan-mutations.resolver.js';
import { PlanQueriesResolver } from './plans/plan-queries.resolver.js';
import { PlanStateResolver } from './plans/plan-state.resolver.js';
import { PlanResolver, PlanRevisionResolver } from './plans/plan.resolver.js';
import { SlackMutationsResolver } from './teams/slack-mutations.resolver.js';
import { TeamMutationsResolver } from './teams/team-mutations.resolver.js';
import { TeamResolver } from './teams/team.resolver.js';
import { TokenMutationsResolver } from './teams/token-mutations.resolver.js';
import { ViewerResolver } from './teams/viewer.resolver.js';

/** Every resolver, each as a class: guards are skipped on resolvers that are made by factories (GHSA-f2pj-v3fc-65xp). */
export const RESOLVERS = [
  StrategiesResolver,
  EvaluationResolver,
  CatalogResolver,
  ViewerResolver,
  PlanQueriesResolver,
  PlanConnectionResolver,
  PlanResolver,
  PlanRevisionResolver,
  HistoryResolver,
  PlanMutationsResolver,
  PlanStateResolver,
  TeamResolver,
  TeamMutationsResolver,
  TokenMutationsResolver,
  SlackMutationsResolver,
] as const;
