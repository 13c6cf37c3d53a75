import { describe, expect, it } from '@jest/globals';
import { servedRoles } from './serve.mjs';

describe('the roles to serve', () => {
  it.each([
    ['are all where nothing is said', [], ['api']],
    ['are all where that is said', ['--role', 'all'], ['api']],
    ['are the one that is named', ['--role=api'], ['api']],
    ['are none for a role that there is not', ['--role', 'barista'], null],
    ['are none for another option', ['--port', '80'], null],
    ['are none where the role is missing', ['--role'], null],
  ])('%s', (_title, args, expected) => {
    expect(servedRoles(args)).toEqual(expected);
  });
});
