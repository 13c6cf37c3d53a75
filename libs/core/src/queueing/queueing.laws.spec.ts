import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { blockingProbability, waitingProbability } from './erlang.js';
import { leastServersForWaiting } from './least-servers.js';
import { waitQuantile, waitExceeds } from './waiting-tail.js';

// The same draws every time: no test depends on an unseeded one (model §14).
fc.configureGlobal({ seed: 20_260_101 });

const servers = fc.integer({ min: 1, max: 300 });
const erlangs = fc.double({ min: 0.01, max: 300, noNaN: true });

describe('laws of queueing (model §20.2)', () => {
  it('waiting is at least as likely as blocking', () => {
    fc.assert(
      fc.property(servers, erlangs, (c, a) => {
        const load = { servers: c, erlangs: a };
        expect(blockingProbability(load)).toBeLessThanOrEqual(waitingProbability(load));
      }),
    );
  });

  it('waiting falls with servers and rises with load', () => {
    fc.assert(
      fc.property(servers, erlangs, fc.double({ min: 0, max: 5, noNaN: true }), (c, a, more) => {
        const waiting = waitingProbability({ servers: c, erlangs: a });
        expect(waitingProbability({ servers: c + 1, erlangs: a })).toBeLessThanOrEqual(waiting);
        expect(waitingProbability({ servers: c, erlangs: a + more })).toBeGreaterThanOrEqual(waiting * (1 - 1e-12));
      }),
    );
  });

  it('the least servers are enough and one fewer is not', () => {
    fc.assert(
      fc.property(erlangs, fc.double({ min: 0.001, max: 0.9, noNaN: true }), (a, bound) => {
        const least = leastServersForWaiting({ erlangs: a, maxWaitingProbability: bound });
        expect(waitingProbability({ servers: least, erlangs: a })).toBeLessThanOrEqual(bound);
        if (least > 1) expect(waitingProbability({ servers: least - 1, erlangs: a })).toBeGreaterThan(bound);
      }),
    );
  });

  it('the quantile of the wait is exceeded by the remaining share', () => {
    fc.assert(
      fc.property(servers, fc.double({ min: 0.1, max: 0.99, noNaN: true }), (c, utilization) => {
        const queue = { arrivalRate: c * utilization, serviceTime: 1, servers: c };
        const time = waitQuantile({ ...queue, share: 0.99 });
        if (time === null) throw new Error('a stable queue has a quantile');
        expect(waitExceeds({ ...queue, time })).toBeLessThanOrEqual(0.01 * (1 + 1e-9));
      }),
    );
  });
});
