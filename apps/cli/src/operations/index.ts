// What is imported from here lies in a program of its own (see `bin/operations.cjs`) and is loaded by the commands that need it.

export { backup } from '../backup/backup.command.js';
export { restore } from '../backup/restore.command.js';
export { config } from '../config/config.command.js';
export { migrateDatabase } from '../migrate/migrate.command.js';
export { serve } from '../serve/serve.command.js';
export { createToken } from '../token/create-token.command.js';
export { listTokens } from '../token/list-tokens.command.js';
export { revokeToken } from '../token/revoke-token.command.js';
