import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { requestFault } from './request-fault.js';

const SECRET = 'a signing secret';
const NOW = new Date('2026-11-24T12:00:00Z');
const NOW_SECONDS = NOW.getTime() / 1000;

function signed({ at = NOW_SECONDS, body = 'text=plan', secret = SECRET } = {}) {
  const timestamp = String(at);
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  return { signature, timestamp, body };
}

const faultOf = (request: Parameters<typeof requestFault>[0]) =>
  requestFault(request, { signingSecret: SECRET, now: NOW });

describe('a request that says it comes from Slack', () => {
  it('is taken where it is signed with the secret', () => {
    expect(faultOf(signed())).toBeNull();
  });

  it.each([
    [-300, null],
    [-301, 'STALE'],
    [300, null],
    [301, 'FUTURE'],
    [600, 'FUTURE'],
  ])('with a clock that is %i seconds off has the fault %s', (skew, fault) => {
    expect(faultOf(signed({ at: NOW_SECONDS + skew }))).toBe(fault);
  });

  it('is forged where another secret, another body or another moment was signed', () => {
    expect(faultOf(signed({ secret: 'another' }))).toBe('FORGED');
    expect(faultOf({ ...signed(), body: 'text=delete' })).toBe('FORGED');
    expect(faultOf({ ...signed(), timestamp: String(NOW_SECONDS + 1) })).toBe('FORGED');
  });

  it.each([{ signature: undefined }, { timestamp: undefined }, { timestamp: 'NaN' }, { timestamp: '1e9' }])(
    'is not signed with the headers %j',
    (headers) => {
      expect(faultOf({ ...signed(), ...headers })).toBe('NOT_SIGNED');
    },
  );
});
