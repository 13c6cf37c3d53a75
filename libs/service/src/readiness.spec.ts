import { describe, expect, it } from '@jest/globals';
import { createLogger } from './create-logger.js';
import { Readiness, type ReadinessCheck } from './readiness.js';

const working: ReadinessCheck = { name: 'database', check: async () => undefined };
const broken: ReadinessCheck = {
  name: 'slack',
  check: async () => {
    throw new Error('the token is not known');
  },
};
const silent: ReadinessCheck = { name: 'silent', check: () => new Promise<void>(() => undefined) };

/** A log that keeps its lines. */
function keepingLogger() {
  const lines: string[] = [];
  return { lines, logger: createLogger({ level: 'warn', destination: { write: (line) => void lines.push(line) } }) };
}

describe('readiness', () => {
  it('is there where everything answers, also where nothing is asked', async () => {
    expect(await new Readiness({ checks: [] }).report()).toEqual({ status: 'ok', checks: [] });
    expect(await new Readiness({ checks: [working] }).report()).toEqual({
      status: 'ok',
      checks: [{ name: 'database', status: 'ok' }],
    });
  });

  it('is not there where one thing fails; why is for the log alone', async () => {
    const { lines, logger } = keepingLogger();
    const report = await new Readiness({ checks: [working, broken], logger }).report();
    expect(report).toEqual({
      status: 'unavailable',
      checks: [
        { name: 'database', status: 'ok' },
        { name: 'slack', status: 'failed' },
      ],
    });
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { check: 'slack', err: { message: 'the token is not known' }, msg: 'not ready' },
    ]);
  });

  it('does not wait for what does not answer', async () => {
    const { lines, logger } = keepingLogger();
    const report = await new Readiness({ checks: [silent], logger, timeoutMs: 5 }).report();
    expect(report.checks).toEqual([{ name: 'silent', status: 'failed' }]);
    expect(lines.join('')).toContain('no answer within 5 ms');
  });

  it('asks anew each time, and what has come since', async () => {
    const state = { isConnected: false };
    const readiness = new Readiness({ checks: [working] });
    readiness.require([
      {
        name: 'connection',
        check: async () => {
          if (!state.isConnected) throw new Error('not yet');
        },
      },
    ]);
    expect((await readiness.report()).status).toBe('unavailable');
    state.isConnected = true;
    expect((await readiness.report()).checks.map(({ name }) => name)).toEqual(['database', 'connection']);
    expect((await readiness.report()).status).toBe('ok');
  });

  it('ends with the wish to stop, while everything still answers', async () => {
    const readiness = new Readiness({ checks: [working] });
    readiness.stop();
    expect(await readiness.report()).toEqual({
      status: 'unavailable',
      checks: [{ name: 'database', status: 'ok' }],
    });
  });
});
