import { readFileSync } from 'node:fs';
import { FINDING_CODES } from '@headroom/core';
import { describeFinding } from '@headroom/report';
import { describe, expect, it } from '@jest/globals';
import { CLEAN_DOCUMENT } from './clean-document.fixture.js';
import { FINDING_EXAMPLES } from './finding-examples.fixture.js';
import { changedDocument, findingLines, findingsOf, isCured } from './findings-of.fixture.js';

const EXPECTED = JSON.parse(readFileSync(new URL('./expected-findings.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, readonly string[]>
>;

describe('the clean document', () => {
  it('has nothing to find', () => {
    expect(findingLines(findingsOf(CLEAN_DOCUMENT))).toEqual([]);
  });
});

describe.each(FINDING_CODES)('%s', (code) => {
  const { changes, near = {}, isNotCurable } = FINDING_EXAMPLES[code];
  const text = changedDocument(changes);
  const found = findingsOf(text);

  it('is found in its example, beside nothing but what is listed', () => {
    expect(found.map((finding) => finding.code)).toContain(code);
    expect(findingLines(found)).toEqual(EXPECTED[code]);
  });

  it('has words for every number, and says what to do', () => {
    const words = found.map(describeFinding).map(({ message, remedy }) => `${message ?? ''} ${remedy ?? ''}`);
    for (const sentences of words) expect(sentences).not.toMatch(/undefined|null|NaN|–|\[object/);
  });

  it('is not found in a document that comes near', () => {
    const codes = findingsOf(changedDocument(near)).map((finding) => finding.code);
    expect(codes).not.toContain(code);
  });

  it('goes away with the change that it proposes, where a change of the document cures it', () => {
    const own = found.filter((finding) => finding.code === code);
    expect(own.every(({ edits }) => edits.length === 0)).toBe(isNotCurable === true);
    for (const finding of own.filter(({ edits }) => edits.length > 0)) expect(isCured(text, finding)).toBe(true);
  });
});
