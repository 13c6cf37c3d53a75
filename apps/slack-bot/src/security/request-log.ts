import type { ConnectedPlans } from '@headroom/plans-prisma';

/** Longer than a signed request can be sent again: it is good for five minutes on either side of its clock. */
const KEPT_MS = 11 * 60_000;

type Client = Pick<ConnectedPlans['client'], 'slackRequest'>;

/** Notes a request as worked on; false where it was before, also by another process. */
export async function noteRequest(
  client: Client,
  { key, now }: { readonly key: string; readonly now: Date },
): Promise<boolean> {
  const { count } = await client.slackRequest.createMany({
    data: [{ signatureHash: key, receivedAt: now }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** Forgets the requests that are refused by their age alone. Answers how many. */
export async function forgetOldRequests(client: Client, now: Date): Promise<number> {
  const { count } = await client.slackRequest.deleteMany({
    where: { receivedAt: { lt: new Date(now.getTime() - KEPT_MS) } },
  });
  return count;
}
