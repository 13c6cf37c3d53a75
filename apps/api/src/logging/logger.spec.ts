import { describe, expect, it } from '@jest/globals';
import { createLogger } from './logger.js';

describe('the log', () => {
  it('leaves out what gives others the rights of somebody', () => {
    const lines: string[] = [];
    const logger = createLogger({ level: 'info', destination: { write: (line) => void lines.push(line) } });
    logger.info({
      req: { headers: { authorization: 'Bearer A1', cookie: 'A2' } },
      token: 'A3',
      body: { trigger_id: 'A4' },
      id: 'kept',
    });
    expect(lines.join('')).toContain('kept');
    expect(lines.join('')).not.toMatch(/A[1-4]/);
  });
});
