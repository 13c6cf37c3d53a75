import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

// Makes the JSON Schema of Slack's blocks and views out of their published types, for tests.

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

const schema = createGenerator({
  path: path('src/testing/checked-types.ts'),
  tsconfig: path('tsconfig.lib.json'),
  type: '*',
  skipTypeCheck: true,
  additionalProperties: false,
  topRef: true,
}).createSchema('*');

mkdirSync(path('src/generated'), { recursive: true });
writeFileSync(path('src/generated/slack-schema.json'), `${JSON.stringify(schema)}\n`);
