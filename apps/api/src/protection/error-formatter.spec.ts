import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { ApiError } from './api-error.js';
import { formatErrors } from './error-formatter.js';

const POLICY = { log: () => undefined, namesAreKnown: false };

describe('formatErrors', () => {
  it('tells nothing of what went wrong inside, and logs it', () => {
    const logged: Error[] = [];
    const inner = new Error('connect ECONNREFUSED postgres://admin:secret@db');
    const { statusCode, response } = formatErrors(
      { data: null, errors: [new GraphQLError(inner.message, { path: ['plan'], originalError: inner })] },
      { log: (error) => logged.push(error), namesAreKnown: false },
    );
    expect(statusCode).toBe(500);
    expect(JSON.stringify(response)).not.toContain('secret');
    expect(response.errors).toEqual([
      { message: 'Something went wrong on our side.', path: ['plan'], extensions: { code: 'INTERNAL' } },
    ]);
    expect(logged).toEqual([inner]);
  });

  it('tells what the caller can do something about', () => {
    const refusal = new ApiError('RATE_LIMITED', 'Too many requests.');
    const { statusCode, response } = formatErrors({ errors: [refusal] }, POLICY);
    expect([statusCode, response.errors[0]?.message]).toEqual([429, 'Too many requests.']);
  });

  it('refuses by the status of HTTP too where no field has an answer', () => {
    const refusal = new ApiError('UNAUTHENTICATED', 'Sign in.');
    const { statusCode, response } = formatErrors({ data: { plan: null }, errors: [refusal] }, POLICY);
    expect([statusCode, response.data]).toEqual([401, { plan: null }]);
  });

  it('tells the nearest name only where names may be known', () => {
    const errors = [new GraphQLError('Cannot query field "plns" on type "Query". Did you mean "plans"?')];
    const told = (namesAreKnown: boolean) => formatErrors({ errors }, { ...POLICY, namesAreKnown }).response.errors;
    expect(told(false)).toMatchObject([{ message: 'Cannot query field "plns" on type "Query".' }]);
    expect(told(true)).toMatchObject([{ message: errors[0]?.message }]);
  });

  it('keeps what has been answered beside a part that failed', () => {
    const { statusCode, response } = formatErrors({ data: { a: 1 }, errors: [new Error('x')] }, POLICY);
    expect([statusCode, response.data]).toEqual([200, { a: 1 }]);
  });
});
