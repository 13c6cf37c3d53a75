import type { SlashCommand } from '@slack/bolt';
import type { Origin } from '../jobs/origin.js';

/** Where a command was typed. */
export function commandOrigin(command: SlashCommand): Origin {
  return {
    teamId: command.team_id,
    enterpriseId: command.enterprise_id ?? null,
    isEnterpriseInstall: command.is_enterprise_install === 'true',
    userId: command.user_id,
    channelId: command.channel_id,
    threadTs: null,
    responseUrl: command.response_url,
    replaces: false,
  };
}

/** What payloads of buttons, menus, shortcuts and submissions say of where they come from. */
export interface InteractionBody {
  readonly user: { readonly id: string; readonly team_id?: string | undefined };
  readonly team?: { readonly id: string; readonly enterprise_id?: string | undefined } | null | undefined;
  readonly enterprise?: { readonly id: string } | null | undefined;
  readonly is_enterprise_install?: boolean | string | undefined;
  readonly channel?: { readonly id: string } | null | undefined;
  readonly response_url?: string | undefined;
  readonly message?: { readonly ts?: unknown; readonly thread_ts?: unknown } | null | undefined;
  /** Where a message for one person alone stands: such a message does not come along itself. */
  readonly container?: { readonly thread_ts?: unknown } | undefined;
}

/** Where something was pressed, chosen or submitted. */
export function interactionOrigin(body: InteractionBody): Origin {
  const { user, team, enterprise, channel, message, container } = body;
  const threadTs: unknown = message?.thread_ts ?? container?.thread_ts;
  return {
    teamId: team?.id ?? user.team_id ?? null,
    enterpriseId: enterprise?.id ?? team?.enterprise_id ?? null,
    isEnterpriseInstall: String(body.is_enterprise_install ?? false) === 'true',
    userId: user.id,
    channelId: channel?.id ?? null,
    threadTs: typeof threadTs === 'string' ? threadTs : null,
    responseUrl: body.response_url ?? null,
    replaces: false,
  };
}

/** What an event says of where it comes from. */
export interface EventBody {
  readonly team_id?: string | undefined;
  readonly enterprise_id?: string | null | undefined;
  readonly is_enterprise_install?: boolean | undefined;
  readonly authorizations?: readonly { readonly is_enterprise_install?: boolean }[] | undefined;
}

/** Where an event happened. */
export function eventOrigin(
  body: EventBody,
  place: { readonly userId: string; readonly channelId: string | null; readonly threadTs: string | null },
): Origin {
  const [authorization] = body.authorizations ?? [];
  return {
    teamId: body.team_id ?? null,
    enterpriseId: body.enterprise_id ?? null,
    isEnterpriseInstall: body.is_enterprise_install ?? authorization?.is_enterprise_install ?? false,
    ...place,
    responseUrl: null,
    replaces: false,
  };
}
