import { type EventLoopUtilization, performance } from 'node:perf_hooks';

/** The event loop is judged by stretches of at least this. */
const STRETCH_MS = 50;

/** Share of a stretch in which the loop did something, from which on requests are waiting for each other. */
const BUSY_RATIO = 0.8;

/** What a busy loop is known by. */
export interface LoopMeter {
  readonly nowMs: () => number;
  /** Since the process was started, or between the two. */
  readonly utilization: (later?: EventLoopUtilization, earlier?: EventLoopUtilization) => EventLoopUtilization;
}

const OWN_METER: LoopMeter = {
  nowMs: () => performance.now(),
  utilization: (later, earlier) => performance.eventLoopUtilization(later, earlier),
};

/** Tells whether the event loop had hardly any time to spare in the last stretch that was judged, and judges anew when that is over. */
export function busyLoop({ nowMs, utilization }: LoopMeter = OWN_METER): () => boolean {
  let judgedAtMs = nowMs();
  let judgedAt = utilization();
  let isBusy = false;
  return () => {
    if (nowMs() - judgedAtMs < STRETCH_MS) return isBusy;
    const now = utilization();
    isBusy = utilization(now, judgedAt).utilization >= BUSY_RATIO;
    judgedAt = now;
    judgedAtMs = nowMs();
    return isBusy;
  };
}
