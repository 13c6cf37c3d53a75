/** How a call goes wrong on demand. */
export type Fault =
  /** An answer of the server, such as 500, or 429 with a time to wait. */
  | { readonly status: number; readonly retryAfterSeconds?: number; readonly times?: number }
  /** An error of the method, such as `invalid_blocks`. */
  | { readonly error: string; readonly times?: number }
  /** No answer at all: the connection stays open. */
  | { readonly timeout: true; readonly times?: number };

/** What goes wrong on demand; without `times` a fault happens once. */
export class Faults {
  private readonly planned = new Map<string, Fault[]>();
  /** Types of blocks that are refused although Slack knows them, as where a block is not rolled out. */
  readonly refusedBlockTypes = new Set<string>();

  /** Lets the next calls of a method (or `response_url`) fail. */
  plan(method: string, fault: Fault): void {
    const times = fault.times ?? 1;
    const faults = this.planned.get(method) ?? [];
    this.planned.set(method, [...faults, ...Array.from({ length: times }, () => fault)]);
  }

  /** The fault of this call, which is then over. */
  take(method: string): Fault | undefined {
    return this.planned.get(method)?.shift();
  }

  /** Which faults are still to come, by method. */
  pending(): readonly { readonly method: string; readonly count: number }[] {
    return [...this.planned]
      .map(([method, { length }]) => ({ method, count: length }))
      .filter(({ count }) => count > 0);
  }

  /** Everything works again. */
  clear(): void {
    this.planned.clear();
    this.refusedBlockTypes.clear();
  }
}
