import { describe, expect, it } from '@jest/globals';
import { busyLoop, type LoopMeter } from './busy-loop.js';

/** A loop that is active for so much of every millisecond. */
function loop() {
  let nowMs = 0;
  let active = 0;
  const utilization: LoopMeter['utilization'] = (later, earlier) => {
    const at = later ?? { idle: nowMs - active, active, utilization: active / Math.max(1, nowMs) };
    if (earlier === undefined) return at;
    const done = { idle: at.idle - earlier.idle, active: at.active - earlier.active };
    return { ...done, utilization: done.active / (done.idle + done.active) };
  };
  const pass = (milliseconds: number, ratio: number) => {
    nowMs += milliseconds;
    active += milliseconds * ratio;
  };
  return { isBusy: busyLoop({ nowMs: () => nowMs, utilization }), pass };
}

describe('busyLoop', () => {
  it('is not busy at the beginning, and not before it has been so for a while', () => {
    const { isBusy, pass } = loop();
    expect(isBusy()).toBe(false);
    pass(20, 1);
    expect(isBusy()).toBe(false);
  });

  it('is busy once hardly any time is left to spare, and no longer when there is', () => {
    const { isBusy, pass } = loop();
    pass(100, 0.95);
    expect(isBusy()).toBe(true);
    pass(10, 0);
    expect(isBusy()).toBe(true);
    pass(100, 0.3);
    expect(isBusy()).toBe(false);
  });

  it('judges the loop of its own process', () => {
    expect(typeof busyLoop()()).toBe('boolean');
  });
});
