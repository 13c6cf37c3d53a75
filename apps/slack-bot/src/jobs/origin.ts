import { z } from 'zod';

/** Where in Slack something was asked, and so where its answer belongs. */
export const originSchema = z.object({
  /** Workspace; null for an app of a whole enterprise. */
  teamId: z.string().nullable(),
  enterpriseId: z.string().nullable(),
  isEnterpriseInstall: z.boolean(),
  userId: z.string(),
  /** Null where it was asked outside of any channel, e.g. in App Home: the answer is a direct message then. */
  channelId: z.string().nullable(),
  threadTs: z.string().nullable(),
  /** Good for five answers in 30 minutes; null where there is none. */
  responseUrl: z.string().nullable(),
  /** Whether the answer takes the place of the message in which a button was pressed. */
  replaces: z.boolean(),
});

/** See {@link originSchema}. */
export type Origin = z.output<typeof originSchema>;

/** The workspace or enterprise whose user it is. */
export function workspaceOf({ teamId, enterpriseId }: Pick<Origin, 'teamId' | 'enterpriseId'>): string {
  return enterpriseId ?? teamId ?? '';
}
