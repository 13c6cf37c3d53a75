import { describe, expect, it } from '@jest/globals';
import { cite, citeKey, plainDate } from './citation.js';

const sources = {
  file: { repo: 'o/r', commit: 'c0ffee', paths: ['first.go', 'second.go'], date: '2026-06-18' },
  page: { url: 'https://example.com/sla', date: null },
  copy: { storedFileId: '42' },
  contract: { kind: 'enterprise agreement' },
};

describe('cite', () => {
  it('names repository, commit and path, with the path of the part where it has one', () => {
    expect(citeKey(sources, 'file')).toEqual({ source: 'o/r@c0ffee:first.go', date: '2026-06-18' });
    expect(cite(sources, { source: 'file', path: 'second.go', date: '2025-01-01' })).toEqual({
      source: 'o/r@c0ffee:second.go',
      date: '2025-01-01',
    });
  });

  it('names the address of a page, the number of a stored document, and the kind of an own source', () => {
    expect(['page', 'copy', 'contract'].map((key) => citeKey(sources, key).source)).toEqual([
      'https://example.com/sla',
      'stored document 42',
      'enterprise agreement',
    ]);
    expect(citeKey(sources, 'page').date).toBeNull();
  });

  it('takes a key without a record as the source itself, and no key as the own catalogue', () => {
    expect(citeKey({}, 'price list of May')).toEqual({ source: 'price list of May', date: null });
    expect(citeKey(undefined, undefined)).toEqual({ source: 'own catalogue', date: null });
  });
});

describe('plainDate', () => {
  it.each([
    ['2026-07-20T13:44:30Z', '2026-07-20'],
    ['2024-01-09..2024-08-09 (minimum over 204 daily snapshots)', '2024-01-09..2024-08-09'],
    ['2022', '2022'],
    [undefined, null],
  ])('of %s is %s', (text, day) => {
    expect(plainDate(text)).toBe(day);
  });
});
