import { describe, expect, it } from '@jest/globals';
import { locateProblems } from '../problems/locate-problems.js';
import { readDocument } from './read-document.js';

function problemsOf(text: string) {
  const { problems, source } = readDocument(text);
  return locateProblems(problems, source).map(({ code, path, line, column }) => ({ code, path, line, column }));
}

describe('readDocument', () => {
  it('keeps a number as a number where that is exact, else as its own text', () => {
    const { data } = readDocument(
      '{ a: 0.9995, b: 1e3, c: 9007199254740993, d: 1e999, e: 0.10, f: 0.12345678901234567890 }',
    );
    expect(data).toEqual({
      a: 0.9995,
      b: 1000,
      c: '9007199254740993',
      d: '1e999',
      e: 0.1,
      f: '0.12345678901234567890',
    });
  });

  it('counts an empty value as absent', () => {
    expect(readDocument('a:\nb: null\nc: ~\nd: 1\n').data).toEqual({ d: 1 });
  });

  it('reads JSON with tabs, escapes and a byte order mark', () => {
    expect(readDocument('\uFEFF{\n\t"a": "x\\u0041\\/",\n\t"b": [1, true, null]\n}').data).toEqual({
      a: 'xA/',
      b: [1, true, null],
    });
  });

  it('takes YAML 1.2 words as they are, whatever version the text asks for', () => {
    expect(readDocument('%YAML 1.1\n---\na: yes\nb: 2026-06-30\nc: 12:30\n').data).toEqual({
      a: 'yes',
      b: '2026-06-30',
      c: '12:30',
    });
  });

  it('follows aliases', () => {
    expect(readDocument('a: &x { b: 1 }\nc: *x\nd: [*x]\n').data).toEqual({ a: { b: 1 }, c: { b: 1 }, d: [{ b: 1 }] });
  });

  it('has no fields of Object in a mapping', () => {
    const { data } = readDocument('__proto__: { polluted: true }\nconstructor: 1\n');
    expect(Object.keys(data as object)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('shows a duplicate field at its second place and keeps the first value', () => {
    expect(problemsOf('a: 1\nb: 2\na: 3\n')).toEqual([{ code: 'DUPLICATE_FIELD', path: 'a', line: 3, column: 1 }]);
    expect(readDocument('a: 1\na: 3\n').data).toEqual({ a: 1 });
  });

  it('shows errors of syntax with their place', () => {
    expect(problemsOf('a: 1\nb: [1, 2\n')).toEqual([{ code: 'SYNTAX', path: '', line: 3, column: 1 }]);
    expect(problemsOf('a: !secret x\n')).toEqual([{ code: 'SYNTAX', path: '', line: 1, column: 4 }]);
    expect(problemsOf('a: 1\n---\nb: 2\n')).toMatchObject([{ code: 'SYNTAX' }]);
    expect(problemsOf('? [a, b]\n: 1\n')).toMatchObject([{ code: 'SYNTAX' }]);
  });

  it('tells a missing anchor from a value that contains itself', () => {
    expect(readDocument('a: *none\n').problems).toMatchObject([
      { code: 'SYNTAX', message: 'No anchor "none" stands before this alias.' },
    ]);
    expect(readDocument('a: &x [1, *x]\n').problems).toMatchObject([
      { code: 'SYNTAX', message: 'The alias "x" contains itself.' },
    ]);
    expect(readDocument('a: &x { b: &y { c: *x } }\nd: *y\n').problems[0]).toMatchObject({ code: 'SYNTAX' });
  });
});
