import type { OpenPostgres } from '@headroom/plans-prisma';
import { ALLOCATOR_SETTINGS, nodeOptions } from './memory-settings.js';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What the roles are started with: the environment, what keeps their memory small where that says nothing of it, and the address
 * of the embedded server, which they do not open themselves. That it is the product's own they could not see from its address,
 * so the examples, which come with it, are asked for here.
 */
export function roleEnvironment(given: Environment, { databaseUrl, isEmbedded }: OpenPostgres): Environment {
  const environment: Environment = {
    ...ALLOCATOR_SETTINGS,
    ...given,
    NODE_OPTIONS: nodeOptions(given['NODE_OPTIONS']),
  };
  if (!isEmbedded) return environment;
  const isProduction = environment['NODE_ENV'] === 'production';
  const demo = (environment['HEADROOM_DEMO'] ?? '') === '' ? String(!isProduction) : environment['HEADROOM_DEMO'];
  return { ...environment, DATABASE_URL: databaseUrl, HEADROOM_DEMO: demo };
}
