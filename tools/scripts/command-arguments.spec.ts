import { describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { commandArguments } from './command-arguments.mjs';

describe('the arguments of npm start', () => {
  it.each([
    ['serve where there are none', [], ['serve']],
    ['plan a document, with its options', ['shop.yaml', '--json'], ['plan', 'shop.yaml', '--json']],
    ['are a command line when they begin with a command', ['catalog', 'regions'], ['catalog', 'regions']],
    ['are a command line when they begin with an option', ['--version'], ['--version']],
  ])('%s', (_title, args, expected) => {
    expect(commandArguments(args)).toEqual(expected);
  });

  it('plan a file of any name that exists', () => {
    const file = fileURLToPath(import.meta.url);
    expect(commandArguments([file])).toEqual(['plan', file]);
  });
});
