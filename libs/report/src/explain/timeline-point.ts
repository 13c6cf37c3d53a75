import type { LossTimeline, TimelinePoint } from '@headroom/core';

import type { RecoveryPlace, RowLoss } from './row-losses.js';

/** A point of a row's timeline and the loss whose course it is. */
export interface PointPlace {
  readonly place: RecoveryPlace;
  readonly loss: RowLoss;
  readonly point: TimelinePoint;
  readonly index: number;
}

/** True for the point that closes the timeline: what was lost is back. */
export function isRepair({ place, index }: Pick<PointPlace, 'place' | 'index'>): boolean {
  return index === place.row.timeline.length - 1;
}

/** How a pool stands at a time, in words. */
export function poolMethod(pool: LossTimeline['pools'][number]): string {
  const { from, to, batchReplicas, everySeconds, firstAtSeconds } = pool;
  return to <= from
    ? `${String(from)} replicas that do not grow`
    : `from ${String(from)} replicas, ${String(batchReplicas)} more every ${String(everySeconds)} s from ${String(firstAtSeconds)} s on, up to ${String(to)} (model §5)`;
}
