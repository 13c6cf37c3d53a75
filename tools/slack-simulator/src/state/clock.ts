/** The time of the simulated Slack: that of the machine, moved ahead on demand, so that nothing has to be waited for. */
export class SimulatedClock {
  private aheadMilliseconds = 0;

  /** Milliseconds since 1970. */
  nowMilliseconds(): number {
    return Date.now() + this.aheadMilliseconds;
  }

  /** Whole seconds since 1970. */
  nowSeconds(): number {
    return Math.floor(this.nowMilliseconds() / 1000);
  }

  /** Lets time pass for Slack: trigger ids and response URLs grow old. */
  advance(seconds: number): void {
    this.aheadMilliseconds += seconds * 1000;
  }
}
