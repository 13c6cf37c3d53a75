import type { SlackMessage, SlackSimulator, SlackView } from '@headroom/slack-simulator';
import { expect } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';

/** Where people of these tests write. */
export const CHANNEL = 'C0CAPACITY';

/** A line that can be planned. */
export const LINE = 'plan 12000/s web=Standard_D4s_v5@100/s in eastus,westus3 survive zone,region slo 99.95% rto 15m';

/** The same workload as a document. */
export const DOCUMENT = `name: storefront
demand: { peakPerSecond: 12000 }
locations: [azure/eastus, azure/westus3]
targets: { rto: 15m }
components:
  - { name: web, kind: compute, sku: Standard_D4s_v5, capacityPerSecond: 100 }
`;

/** Does something, and waits for the next message that only this person sees. */
export async function nextMessage(
  simulator: SlackSimulator,
  user: string,
  act: () => Promise<unknown>,
): Promise<SlackMessage> {
  const seen = new Map(simulator.ephemerals.map((message) => [message.ts, message]));
  await act();
  return simulator.until(({ ephemerals }) =>
    ephemerals.find((message) => message.visibleTo === user && seen.get(message.ts) !== message),
  );
}

/** Types a command and waits for its answer, in the acknowledgement or after it. */
export async function ask(simulator: SlackSimulator, user: string, text: string): Promise<SlackMessage> {
  return nextMessage(simulator, user, async () => {
    const { problem, refusal } = await simulator.command({ user, channel: CHANNEL, text });
    expect({ problem, refusal }).toEqual({ problem: null, refusal: null });
  });
}

/** Does something, and waits for a form that is more than a sign to wait. */
export async function nextForm(simulator: SlackSimulator, act: () => Promise<unknown>): Promise<SlackView> {
  await act();
  return simulator.until(({ views }) => {
    const top = views.at(-1);
    return top === undefined || top.payload['callback_id'] === 'loading' ? null : top;
  });
}

/** Everything that stands in a message, for looking something up. */
export function wholeText({ text, blocks }: Pick<SlackMessage, 'text' | 'blocks'>): string {
  return `${text}\n${JSON.stringify(blocks)}`;
}

const LOOK_MS = 50;

/** Waits until something holds that Slack does not see; the test's own time limit ends it. */
export async function eventually(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await sleep(LOOK_MS);
}
