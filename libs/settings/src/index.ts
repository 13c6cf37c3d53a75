export { DATABASE_SECRETS, databaseVariables } from './database-variables.js';
export type { SettingLine, SettingSource, SettingsReport } from './list-settings.js';
export { settingsReport } from './list-settings.js';
export { logVariables } from './log-variables.js';
export { readSettings } from './read-settings.js';
export type { Environment, ReadSettings, SettingsDefinition } from './read-settings.js';
export { flag, postgresUrl, wholeBetween } from './setting-values.js';
export { statedVariables } from './stated-variables.js';
