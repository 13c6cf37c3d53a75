import { writeFileSync } from 'node:fs';

// Run after a build, when the schema has changed on purpose: `npm run schema -w apps/api`.

const { schemaText } = await import('../dist/schema-text.js');
writeFileSync(new URL('../schema.graphql', import.meta.url), await schemaText());
