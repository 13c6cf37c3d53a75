import { defineConfig } from 'prisma/config';

// For Prisma's own command, such as `npx prisma migrate deploy`; Headroom itself does not read it.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? '' },
});
