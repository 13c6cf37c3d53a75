import type { RespondArguments, webApi } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import type { Origin } from '../jobs/origin.js';
import { deliver } from '../sending/deliver.js';
import type { ShapedAnswer } from '../views/answer/answer-message.js';

/** A message for whoever asked alone, as an acknowledgement takes it. */
export function ephemeral([{ message }]: readonly [ShapedAnswer]): RespondArguments {
  // The types of the client do not know charts yet.
  return { response_type: 'ephemeral', text: message.text, blocks: [...message.blocks] as KnownBlock[] };
}

/** Says something to whoever pressed a button: by the answer address, else in the channel, else directly. */
export async function say(saying: {
  readonly client: webApi.WebClient;
  readonly origin: Origin;
  readonly message: readonly [ShapedAnswer];
}): Promise<void> {
  const { client, origin, message } = saying;
  const { drawImage, wait } = { drawImage: noImage, wait: noWait };
  await deliver(
    { client, drawImage, wait, onFallback: () => undefined },
    { variants: message, origin, reader: 'PERSON' },
  );
}

function noImage(): Promise<never> {
  return Promise.reject(new Error('a notice has no image'));
}

/** Whoever pressed a button does not wait for long. */
function noWait(): Promise<void> {
  return Promise.resolve();
}
