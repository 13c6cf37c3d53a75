import { openCatalog } from '@headroom/catalog/node';
import { describe, expect, it } from '@jest/globals';
import { prepareWorkload } from '../prepare-workload.js';

const catalog = openCatalog();

const BODY = 'demand: { peakPerSecond: 1 }\nlocations: [azure/eastus]\n';
const LEAST = `name: x\n${BODY}components: [{ name: web, kind: compute, pricePerHour: 1, capacityPerSecond: 1 }]\n`;

function bomb(): string {
  const levels = [...'bcdefghij'].map(
    (name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[index]}`).join(',')}]`,
  );
  return `a: &a [x,x,x,x,x,x,x,x,x]\n${levels.join('\n')}\n`;
}

function codesOf(text: string): readonly string[] {
  const answer = prepareWorkload({ text, catalog });
  return answer.ok ? [] : [...new Set(answer.problems.map(({ code }) => code))];
}

describe('a hostile document', () => {
  it('is not the document that all the others differ from', () => {
    expect(codesOf(LEAST)).toEqual([]);
  });

  it.each([
    ['nothing', '', 'TEXT_EMPTY'],
    ['blanks', ' '.repeat(200_000), 'TEXT_EMPTY'],
    ['comments', '# nothing\n'.repeat(20_000), 'TEXT_EMPTY'],
    ['a word', 'storefront', 'WRONG_TYPE'],
    ['a list', '[1, 2]', 'WRONG_TYPE'],
    ['10 MB', 'x'.repeat(10_000_000), 'TEXT_TOO_LARGE'],
    ['256 KiB of characters of three bytes', '\u20ac'.repeat(90_000), 'TEXT_TOO_LARGE'],
    ['100,000 open brackets', '['.repeat(100_000), 'TOO_MANY_VALUES'],
    ['5,000 open brackets', '['.repeat(5_000), 'NESTED_TOO_DEEP'],
    ['5,000 nested lists', '- '.repeat(5_000), 'NESTED_TOO_DEEP'],
    ['30 levels', `a: ${'['.repeat(30)}${']'.repeat(30)}`, 'NESTED_TOO_DEEP'],
    ['200,000 values', `a: [${'1,'.repeat(100_000)}]`, 'TOO_MANY_VALUES'],
    ['a bomb of aliases', bomb(), 'TOO_MANY_ALIASES'],
    ['a value that contains itself', 'name: &a [*a]', 'SYNTAX'],
    ['thousands of anchors', '&a '.repeat(20_000), 'TOO_MANY_VALUES'],
    ['thousands of directives', '%a\n'.repeat(20_000), 'TOO_MANY_VALUES'],
    ['unclosed quotes', '"'.repeat(999), 'SYNTAX'],
    ['zeros of ASCII', '\u0000'.repeat(1_000), 'WRONG_TYPE'],
    ['a foreign tag', `${LEAST}description: !!js/function "x"\n`, 'SYNTAX'],
    ['two documents', `${LEAST}---\n${LEAST}`, 'SYNTAX'],
    ['the same field twice', `${LEAST}name: y\n`, 'DUPLICATE_FIELD'],
    ['a field that nobody knows', `${LEAST}nmae: y\n`, 'UNKNOWN_FIELD'],
    ['a prototype', `${LEAST}__proto__: { name: y }\n`, 'UNKNOWN_FIELD'],
    ['not a number', LEAST.replace('peakPerSecond: 1', 'peakPerSecond: .nan'), 'NOT_A_NUMBER'],
    ['an endless load', LEAST.replace('peakPerSecond: 1', 'peakPerSecond: .inf'), 'NOT_A_NUMBER'],
    ['1e308', LEAST.replace('peakPerSecond: 1', 'peakPerSecond: 1e308'), 'OUT_OF_RANGE'],
    ['1e999', LEAST.replace('peakPerSecond: 1', 'peakPerSecond: 1e999'), 'OUT_OF_RANGE'],
    ['a negative load', LEAST.replace('peakPerSecond: 1', 'peakPerSecond: -1'), 'OUT_OF_RANGE'],
    ['no load', LEAST.replace('peakPerSecond: 1', 'peakPerSecond: 0'), 'OUT_OF_RANGE'],
    ['260,000 digits', LEAST.replace('peakPerSecond: 1', `peakPerSecond: ${'9'.repeat(200_000)}`), 'NOT_A_NUMBER'],
    [
      '2^53 + 1 replicas',
      LEAST.replace('kind: compute', 'kind: compute, minReplicas: 9007199254740993'),
      'OUT_OF_RANGE',
    ],
    ['half a replica', LEAST.replace('kind: compute', 'kind: compute, minReplicas: 0.5'), 'NOT_A_NUMBER'],
    ['more replicas than can be planned', LEAST.replace('peakPerSecond: 1', 'peakPerSecond: 1e15'), 'OUT_OF_RANGE'],
    ['a list for a number', LEAST.replace('peakPerSecond: 1', 'peakPerSecond: [1]'), 'WRONG_TYPE'],
    ['a number for a name', LEAST.replace('name: x', 'name: 5'), 'WRONG_TYPE'],
    ['text for a mapping', LEAST.replace('demand: { peakPerSecond: 1 }', 'demand: high'), 'WRONG_TYPE'],
    ['a mapping for a list', LEAST.replace('[azure/eastus]', '{ location: azure/eastus }'), 'WRONG_TYPE'],
    [
      'eleven locations',
      LEAST.replace('[azure/eastus]', `[${Array.from({ length: 11 }, (_, index) => `x/r${index}`).join(', ')}]`),
      'WRONG_LENGTH',
    ],
    ['no components', `name: x\n${BODY}components: []\n`, 'WRONG_LENGTH'],
    ['thousands of components', `name: x\n${BODY}components: [${'{},'.repeat(5_000)}]\n`, 'WRONG_LENGTH'],
  ])('that is %s gets problems and nothing else', (_name, text, code) => {
    expect(codesOf(text)).toContain(code);
  });

  it('gets every problem with a short value and at most 201 of them', () => {
    const fields = Array.from({ length: 2_000 }, (_, index) => `unknown${index}: ${'v'.repeat(100)}`);
    const answer = prepareWorkload({ text: `${LEAST}${fields.join('\n')}\n`, catalog });
    const problems = answer.ok ? [] : answer.problems;
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)).toMatchObject({ code: 'MORE_PROBLEMS', message: 'There are 1800 more problems.' });
    expect(problems[0]?.value).toHaveLength(80);
  });
});
