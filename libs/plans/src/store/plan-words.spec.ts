import { describe, expect, it } from '@jest/globals';
import { planWords, textWords } from './plan-words.js';

describe('the words of a text', () => {
  it.each([
    ['are stretches of letters and digits', 'Checkout v2, 100%: a/b_c', 'checkout v2 100 a b c'],
    ['are in lower case, each once', 'Peak PEAK peak', 'peak'],
    ['have letters of any script', 'Größe Ёлка λόγος 계획 ทดสอบ', 'größe ёлка λόγος 계획 ทดสอบ'],
    ['are single characters where a script has no spaces', '容量计划 カナ', '容 量 计 划 カ ナ'],
    ['are composed, however they were typed', 'cafe\u0301', 'caf\u00e9'],
    [
      'end at every kind of space, dash and quote',
      'a\u00a0b\u2003c\u2014d\u201ce\u201d\u3000f\u3001g',
      'a b c d e f g',
    ],
    ['end at signs of full width, and have letters of it', '\uff21\uff22\uff0c\uff11\uff01', '\uff41\uff42 \uff11'],
    ['can be symbols and emoji', '★ 🚀 go', '★ 🚀 go'],
    ['have no word for signs', '%_\\ -- ...', ''],
  ])('%s', (_title, text, words) => {
    expect(textWords(text)).toEqual(words.split(' ').filter((word) => word !== ''));
  });

  it('are cut after 64 characters, never inside of one', () => {
    expect(textWords('x'.repeat(70))).toEqual(['x'.repeat(64)]);
    expect(textWords('🚀'.repeat(70))).toEqual(['🚀'.repeat(64)]);
  });
});

describe('the words of a plan', () => {
  it('are those of its name, its tags and its notes', () => {
    const plan = { name: 'Checkout', tags: ['peak season', 'tier-1'], notes: 'Peak in\nNovember' };
    expect(planWords(plan)).toEqual(['checkout', 'peak', 'season', 'tier', '1', 'in', 'november']);
  });
});
