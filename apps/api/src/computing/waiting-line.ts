/** Lets so many run at a time; the others wait in the order in which they came. */
export class WaitingLine {
  private freePlaces: number;
  /** What lets them in, the first one first. */
  private readonly waiting = new Set<() => void>();

  constructor(places: number) {
    this.freePlaces = places;
  }

  /** How many wait. */
  get waitingCount(): number {
    return this.waiting.size;
  }

  /** Runs something when its turn has come; rejects with the reason of the signal where that ends the waiting. */
  async run<T>(work: () => Promise<T>, signal: AbortSignal | null): Promise<T> {
    signal?.throwIfAborted();
    await this.turn(signal);
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private async turn(signal: AbortSignal | null): Promise<void> {
    if (this.freePlaces > 0) {
      this.freePlaces -= 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const enter = (): void => {
        signal?.removeEventListener('abort', giveUp);
        resolve();
      };
      const giveUp = (): void => {
        this.waiting.delete(enter);
        reject(signal?.reason as Error);
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      this.waiting.add(enter);
    });
  }

  /** Hands the place on to whoever waits longest. */
  private leave(): void {
    const [next] = this.waiting;
    if (next === undefined) {
      this.freePlaces += 1;
      return;
    }
    this.waiting.delete(next);
    next();
  }
}
