/** Milliseconds of the longest stall of a server's event loop since this was last asked. */
export async function longestStallMs(graphqlUrl: string): Promise<number> {
  const response = await fetch(new URL('/metrics', graphqlUrl));
  const [, seconds] = /^nodejs_eventloop_lag_max_seconds (\S+)$/m.exec(await response.text()) ?? [];
  if (seconds === undefined) throw new Error('The metrics have no lag of the event loop.');
  return 1000 * Number(seconds);
}
