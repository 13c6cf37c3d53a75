/** An object of a payload, as it came over the wire. */
export type Json = Readonly<Record<string, unknown>>;

/** A workspace of Slack, and the app in it. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly botToken: string;
  readonly botUserId: string;
  readonly botId: string;
  /** false = the app was never installed there, or is no longer. */
  readonly isInstalled: boolean;
}

/** A person in a workspace. */
export interface SlackUser {
  readonly id: string;
  readonly teamId: string;
  /** The short name, without @. */
  readonly name: string;
  readonly realName: string;
  readonly email: string;
}

/** A channel, or the direct conversation between a person and the bot. */
export interface SlackChannel {
  readonly id: string;
  readonly teamId: string;
  /** The name, without #. */
  readonly name: string;
  readonly isPrivate: boolean;
  readonly isDirect: boolean;
  /** Ids of the people in it. */
  readonly members: readonly string[];
  readonly hasBot: boolean;
}

/** A message as it now reads; with `visibleTo` it is ephemeral. */
export interface SlackMessage {
  readonly ts: string;
  readonly channel: string;
  /** Who wrote it: a person, or the user of the bot. */
  readonly user: string;
  readonly isFromBot: boolean;
  readonly text: string;
  readonly blocks: readonly Json[];
  readonly threadTs: string | null;
  /** The one person who sees it; null = everyone in the channel. */
  readonly visibleTo: string | null;
  readonly fileIds: readonly string[];
  readonly isEdited: boolean;
  /** What links in it unfurled to, by address. */
  readonly unfurls: Readonly<Record<string, Json>>;
  /** What a person was asked to do before links unfurl; null = nothing. */
  readonly unfurlPrompt: Json | null;
}

/** A modal or an App Home tab as it is shown. */
export interface SlackView {
  readonly id: string;
  readonly teamId: string;
  readonly userId: string;
  /** Changes with every update; an update with another one is refused. */
  readonly hash: string;
  readonly rootId: string;
  readonly previousId: string | null;
  readonly externalId: string;
  /** The payload, with ids for blocks and elements that had none. */
  readonly payload: Json;
  /** What a person has filled in, by block and action. */
  readonly state: FormState;
  /** What the app said is wrong with what was submitted, by block. */
  readonly errors: Readonly<Record<string, string>>;
}

/** Values of a form: block id → action id → value as Slack sends it. */
export type FormState = Readonly<Record<string, Readonly<Record<string, Json>>>>;

/** A file that was uploaded. */
export interface SlackFile {
  readonly id: string;
  readonly teamId: string;
  readonly user: string;
  readonly name: string;
  readonly title: string;
  readonly altText: string;
  readonly mimetype: string;
  readonly content: Buffer;
  readonly isComplete: boolean;
  readonly channels: readonly string[];
}

/** A call of the Web API, or a use of a response URL (method `response_url`), with what was answered. */
export interface RecordedCall {
  readonly method: string;
  readonly arguments: Json;
  readonly status: number;
  readonly answer: Json;
  readonly atSeconds: number;
}
