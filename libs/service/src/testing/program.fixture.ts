import { createLogger } from '../create-logger.js';
import { runProgram } from '../run-program.js';

// A program for the tests, which does what FATE says: unset `LEVEL` is its wrong configuration.

const { LEVEL, FATE } = process.env;

await runProgram({
  configurationName: 'the configuration of the test',
  read: () =>
    LEVEL === undefined
      ? { ok: false, problems: ['LEVEL: is needed', 'FATE: too'] }
      : { ok: true, config: { logLevel: LEVEL } },
  createLogger,
  startProblem: (error) => (error instanceof RangeError ? 'choose another port' : null),
  start: async () => {
    const work = setInterval(() => undefined, 60_000);
    if (FATE === 'REFUSED') throw new RangeError();
    if (FATE === 'FAULT') throw new Error('a bug');
    return {
      text: 'It runs.\n',
      stop: async () => {
        clearInterval(work);
        if (FATE === 'NO_END') throw new Error('it does not end');
      },
    };
  },
});
