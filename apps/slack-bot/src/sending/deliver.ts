import { inSpan } from '@headroom/service';
import { webApi } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import type { Origin } from '../jobs/origin.js';
import type { ShapedAnswer } from '../views/answer/answer-message.js';
import { withImage } from '../views/answer/answer-variants.js';
import type { SlackMessage } from '../views/answer/blocks.js';
import { type ImageUpload, uploadImage } from './upload-image.js';
import { REFUSED_FORMS, type Sent, sendToResponseUrl } from './response-url.js';

/** What is needed to send. */
export interface Sender {
  readonly client: webApi.WebClient;
  readonly drawImage: ImageUpload['drawImage'];
  readonly wait: (seconds: number) => Promise<void>;
  /** Told of every form and way that was given up. */
  readonly onFallback: (why: string) => void;
}

/** A message in the forms in which it can be sent, the best first, and where to. */
export interface Delivery {
  readonly variants: readonly ShapedAnswer[];
  readonly origin: Origin;
  /** PERSON: only who asked sees it. CHANNEL: everybody there. */
  readonly reader: 'PERSON' | 'CHANNEL';
}

/**
 * Brings a message to whoever asked: each form in turn where Slack refuses the blocks of one, down to the bare text; and each
 * way in turn where one is closed: the answer address, a message in the channel, a direct message. False where nothing works;
 * throws where Slack does not answer.
 */
export async function deliver(sender: Sender, delivery: Delivery): Promise<boolean> {
  return inSpan({ name: 'send answer' }, async () => deliverByWays(sender, delivery));
}

async function deliverByWays(sender: Sender, { variants, origin, reader }: Delivery): Promise<boolean> {
  let ways = waysTo(sender, origin, reader);
  for (const variant of [...variants, ...variants.slice(0, 1).map(bareText)]) {
    const message = await finished(sender, variant);
    if (message === null) continue;
    const sent = await sendByFirstOpen({ sender, ways, message });
    if (sent.isDone) return true;
    ways = sent.ways;
  }
  return false;
}

/** One way to get a message to where it belongs. */
type Way = (message: SlackMessage) => Promise<Sent>;

function waysTo(sender: Sender, origin: Origin, reader: Delivery['reader']): readonly Way[] {
  const { client, wait } = sender;
  const { channelId, userId, threadTs, responseUrl: url, replaces } = origin;
  const inThread = threadTs === null ? {} : { thread_ts: threadTs };
  const post = (channel: string, thread: typeof inThread) => (message: SlackMessage) =>
    byApi(async () => client.chat.postMessage({ channel, ...asArguments(message), ...thread }));
  if (reader === 'CHANNEL') return channelId === null ? [] : [post(channelId, inThread)];
  return [
    ...(url === null ? [] : [(message: SlackMessage) => sendToResponseUrl({ url, message, replaces, wait })]),
    ...(channelId === null
      ? []
      : [
          (message: SlackMessage) =>
            byApi(async () =>
              client.chat.postEphemeral({ channel: channelId, user: userId, ...asArguments(message), ...inThread }),
            ),
        ]),
    post(userId, {}),
  ];
}

/** The types of the client do not know charts yet. */
function asArguments({ text, blocks }: SlackMessage): { readonly text: string; readonly blocks: KnownBlock[] } {
  return { text, blocks: [...blocks] as KnownBlock[] };
}

async function byApi(call: () => Promise<unknown>): Promise<Sent> {
  try {
    await call();
    return { kind: 'DONE' };
  } catch (error) {
    if (!(error instanceof webApi.WebAPIPlatformError)) throw error;
    const why = error.data.error;
    return REFUSED_FORMS.includes(why) ? { kind: 'REFUSED_BLOCKS' } : { kind: 'CLOSED', why };
  }
}

interface Attempt {
  readonly sender: Sender;
  readonly ways: readonly Way[];
  readonly message: SlackMessage;
}

/** The ways that are left are those from the one on that refused the form. */
async function sendByFirstOpen({
  sender,
  ways,
  message,
}: Attempt): Promise<{ readonly isDone: boolean; readonly ways: readonly Way[] }> {
  for (const [index, way] of ways.entries()) {
    const sent = await way(message);
    if (sent.kind === 'DONE') return { isDone: true, ways };
    sender.onFallback(sent.kind === 'CLOSED' ? sent.why : 'invalid_blocks');
    if (sent.kind === 'REFUSED_BLOCKS') return { isDone: false, ways: ways.slice(index) };
  }
  return { isDone: false, ways: [] };
}

function bareText({ message: { text } }: ShapedAnswer): ShapedAnswer {
  return { message: { text, blocks: [] }, image: null };
}

/** The message with its image in place; null where that could not be drawn or uploaded, and another form has to do. */
async function finished(sender: Sender, variant: ShapedAnswer): Promise<SlackMessage | null> {
  if (variant.image === null) return variant.message;
  const { chart } = variant.image;
  try {
    return withImage(variant, await uploadImage(sender, chart));
  } catch (error) {
    sender.onFallback(error instanceof Error ? error.message : 'no image');
    return null;
  }
}
