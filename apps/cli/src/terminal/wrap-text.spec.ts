import { describe, expect, it } from '@jest/globals';
import { brokenWord, wrapText } from './wrap-text.js';

describe('wrapped text', () => {
  it('is broken at spaces', () => {
    expect(wrapText('one two three', 7)).toEqual(['one two', 'three']);
  });

  it('keeps a number with its unit and a location with its count', () => {
    expect(wrapText('served after 6 min 35 s again', 15)).toEqual(['served after', '6 min 35 s', 'again']);
    expect(wrapText('utilization of 106.2 % now', 20)).toEqual(['utilization of', '106.2 % now']);
    expect(wrapText('azure/eastus 115, azure/westus3 24', 18)).toEqual(['azure/eastus 115,', 'azure/westus3 24']);
    expect(wrapText('costs 33,247.84 USD', 14)).toEqual(['costs', '33,247.84 USD']);
  });

  it('breaks a word that is longer than a line after a sign of its own, else where the line ends', () => {
    expect(brokenWord('azure/westus3', 8)).toEqual(['azure/', 'westus3']);
    expect(brokenWord('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('counts columns, not letters', () => {
    expect(wrapText('店頭 注文', 5)).toEqual(['店頭', '注文']);
    expect(brokenWord('店頭注文', 5)).toEqual(['店頭', '注文']);
  });

  it('never leaves a sign out, however narrow', () => {
    expect(brokenWord('店a', 1)).toEqual(['店', 'a']);
  });
});
