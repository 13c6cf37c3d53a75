/** What the app may do in a workspace, and no more; docs/slack.md says why for each. */
export const BOT_SCOPES = [
  'app_mentions:read',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'links:read',
  'links:write',
] as const;
