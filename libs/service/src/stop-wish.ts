/**
 * Resolves with the first reason to stop: a signal, or that the process that supervises this one is gone without a word. From
 * now on a signal ends the program only by way of this, so that a start that is under way is undone in order.
 */
export function stopWish(program: NodeJS.Process): Promise<string> {
  return new Promise((resolve) => {
    for (const event of ['SIGINT', 'SIGTERM', 'disconnect'] as const) program.on(event, () => resolve(event));
    program.channel?.unref();
  });
}
