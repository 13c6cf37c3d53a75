export { connectPlans } from './connect-plans.js';
export type { ConnectedPlans, ConnectPlansOptions } from './connect-plans.js';
export { EmbeddedPostgresError } from './embedded/embedded-postgres-error.js';
export type { EmbeddedPostgresFault } from './embedded/embedded-postgres-error.js';
export { openEmbeddedPostgres } from './embedded/open-embedded-postgres.js';
export type { EmbeddedPostgres, EmbeddedPostgresOptions } from './embedded/open-embedded-postgres.js';
export { migrate, migrationStatus, schemaDrift } from './migrate/migrate.js';
export type { MigrateOptions, MigrationStatus } from './migrate/migrate.js';
export { prismaPlansStore } from './store/prisma-plans-store.js';
