import { describe, expect, it } from '@jest/globals';
import { portProblem } from './port-problem.js';

function failure(code: string): Error {
  return Object.assign(new Error('listen'), { code });
}

describe('a port that cannot be had', () => {
  it('is told with the setting that names another one', () => {
    expect(portProblem(failure('EADDRINUSE'), { port: 4001, variable: 'SLACK_PORT' })).toBe(
      'Port 4001 is taken; set SLACK_PORT to another one.',
    );
    expect(portProblem(failure('EACCES'), { port: 80, host: '127.0.0.1', variable: 'PORT' })).toBe(
      'Port 80 of 127.0.0.1 needs more rights; set PORT to one above 1023.',
    );
  });

  it('is not what any other error is about', () => {
    for (const error of [failure('ECONNREFUSED'), new Error('a bug'), null, 'EADDRINUSE']) {
      expect(portProblem(error, { port: 1, variable: 'PORT' })).toBeNull();
    }
  });
});
