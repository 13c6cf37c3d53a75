import { readFileSync } from 'node:fs';
import { CHECKS, FINDING_CODES } from '@headroom/core';
import { describe, expect, it } from '@jest/globals';

const PAGE = readFileSync(new URL('../../docs/findings.md', import.meta.url), 'utf8');

describe('the page of findings', () => {
  it.each(FINDING_CODES)('has %s with its severity and its point', (code) => {
    const { severity, guidePoint } = CHECKS[code];
    expect(PAGE).toContain(`| \`${code}\` | ${severity.toLowerCase()} | ${guidePoint} | `);
  });

  it('has no other', () => {
    expect(PAGE.match(/^\| `/gm)).toHaveLength(FINDING_CODES.length);
  });
});
