import { describe, expect, it } from '@jest/globals';
import { seal, unseal } from './sealed-text.js';

const OLD = 'a'.repeat(64);
const NEW = 'b'.repeat(64);
const secret = { text: 'xoxb-very-secret', owner: 'T1' };

describe('a sealed text', () => {
  it('does not show the text, is another one each time, and opens again', () => {
    const sealed = seal({ keys: [OLD] }, secret);
    expect(sealed).not.toContain('xoxb');
    expect(seal({ keys: [OLD] }, secret)).not.toBe(sealed);
    expect(unseal({ keys: [OLD] }, { sealed, owner: 'T1' })).toBe('xoxb-very-secret');
  });

  it('opens with the key before while another one seals', () => {
    const sealed = seal({ keys: [OLD] }, secret);
    expect(unseal({ keys: [NEW, OLD] }, { sealed, owner: 'T1' })).toBe('xoxb-very-secret');
    const renewed = seal({ keys: [NEW, OLD] }, secret);
    expect(unseal({ keys: [NEW] }, { sealed: renewed, owner: 'T1' })).toBe('xoxb-very-secret');
  });

  it('does not open with another key, for another owner, or changed', () => {
    const sealed = seal({ keys: [OLD] }, secret);
    // Not the last letter, of which Base64 reads only a part.
    const other = sealed.at(-6) === 'A' ? 'B' : 'A';
    const changed = `${sealed.slice(0, -6)}${other}${sealed.slice(-5)}`;
    expect(unseal({ keys: [NEW] }, { sealed, owner: 'T1' })).toBeNull();
    expect(unseal({ keys: [OLD] }, { sealed, owner: 'T2' })).toBeNull();
    expect(unseal({ keys: [OLD] }, { sealed: changed, owner: 'T1' })).toBeNull();
    expect(unseal({ keys: [OLD] }, { sealed: 'no sealed text', owner: 'T1' })).toBeNull();
  });
});
