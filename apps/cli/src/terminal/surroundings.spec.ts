import { describe, expect, it } from '@jest/globals';
import { isColored, paintOf } from './paint.js';
import { printable } from './printable.js';
import { terminalWidth } from './terminal-width.js';

describe('colours', () => {
  it.each([
    { env: {}, isTerminal: true, expected: true },
    { env: {}, isTerminal: undefined, expected: false },
    { env: { NO_COLOR: '1' }, isTerminal: true, expected: false },
    { env: { NO_COLOR: '' }, isTerminal: true, expected: true },
    { env: { FORCE_COLOR: '1' }, isTerminal: undefined, expected: true },
    { env: { FORCE_COLOR: '0' }, isTerminal: true, expected: false },
    { env: { FORCE_COLOR: '1', NO_COLOR: '1' }, isTerminal: true, expected: false },
    { env: { TERM: 'dumb' }, isTerminal: true, expected: false },
  ])('for $env and terminal $isTerminal: $expected', ({ env, isTerminal, expected }) => {
    expect(isColored({ env, isTerminal })).toBe(expected);
  });

  it('leave a text as it is where there are none', () => {
    expect(paintOf(false).red('x')).toBe('x');
    expect(paintOf(true).red('x')).toBe('\u001b[31mx\u001b[39m');
  });
});

describe('the width', () => {
  it.each([
    { env: {}, columns: undefined, expected: 100 },
    { env: {}, columns: 132, expected: 132 },
    { env: { COLUMNS: '80' }, columns: 132, expected: 80 },
    { env: { COLUMNS: 'wide' }, columns: 132, expected: 132 },
    { env: { COLUMNS: '0' }, columns: undefined, expected: 100 },
    { env: { COLUMNS: '5' }, columns: undefined, expected: 40 },
  ])('for $env and a terminal of $columns is $expected', ({ env, columns, expected }) => {
    expect(terminalWidth({ env, columns })).toBe(expected);
  });
});

describe('a text of a document', () => {
  it('cannot steer the terminal or reorder what stands beside it', () => {
    expect(printable('a\u001b[2Jb\u0007c\u009bd')).toBe('a\\u001b[2Jb\\u0007c\\u009bd');
    expect(printable('a\u202eb\u2066c')).toBe('a\\u202eb\\u2066c');
  });

  it('stays on one line', () => {
    expect(printable('a\nb\tc')).toBe('a b c');
  });

  it('keeps every letter', () => {
    expect(printable('Straße 店 – é')).toBe('Straße 店 – é');
  });
});
