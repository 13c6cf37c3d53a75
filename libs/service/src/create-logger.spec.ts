import { describe, expect, it } from '@jest/globals';
import { createLogger } from './create-logger.js';

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

  it('leaves out the passwords of addresses, wherever they stand', () => {
    const lines: string[] = [];
    const logger = createLogger({ level: 'info', destination: { write: (line) => void lines.push(line) } });
    const err = new Error('cannot reach postgresql://admin:A1@db:5432/x and https://:A2@keys.example/, a@b is kept');
    logger.error({ err, details: ['redis://A3:A4@cache'] }, 'http://user:A5@host');
    expect(lines.join('')).toContain('postgresql://admin:[secret]@db:5432/x');
    expect(lines.join('')).toContain('a@b is kept');
    expect(lines.join('')).not.toMatch(/A[1245]/);
  });
});
