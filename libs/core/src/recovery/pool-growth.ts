/** How a pool of replicas grows after a loss: at `firstAtSeconds`, then every `everySeconds`, by a batch (model §5). */
export interface PoolGrowth {
  /** Replicas in service before the first batch. */
  readonly from: number;
  /** Size at which growth stops; at least `from`. */
  readonly to: number;
  readonly firstAtSeconds: number;
  readonly everySeconds: number;
  readonly batchReplicas: number;
}

/** Replicas in service at a time, the batch of that very second included. */
export function poolSizeAt(
  { from, to, firstAtSeconds, everySeconds, batchReplicas }: PoolGrowth,
  atSeconds: number,
): number {
  if (to <= from || atSeconds < firstAtSeconds) return from;
  const later = everySeconds === 0 ? Infinity : Math.floor((atSeconds - firstAtSeconds) / everySeconds);
  return Math.min(to, from + batchReplicas * (1 + later));
}

/**
 * Visits every growth of a pool before `untilSeconds`, until `enough` replicas stand (more would not be noticed).
 * With no time between batches all of it comes at once.
 */
export function eachGrowth(
  growth: PoolGrowth,
  {
    enough,
    untilSeconds,
    visit,
  }: {
    readonly enough: number;
    readonly untilSeconds: number;
    readonly visit: (atSeconds: number, replicas: number) => void;
  },
): void {
  const goal = Math.min(growth.to, Math.max(enough, growth.from));
  let at = growth.firstAtSeconds;
  let replicas = growth.from;
  while (replicas < goal && at < untilSeconds) {
    replicas = growth.everySeconds === 0 ? growth.to : Math.min(growth.to, replicas + growth.batchReplicas);
    visit(at, replicas);
    at += growth.everySeconds;
  }
}
