import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { requestedOperation } from './requested-operation.js';

describe('requestedOperation', () => {
  it.each([
    ['{ strategies { id } }', { type: 'query', name: null, field: 'strategies' }],
    ['query Mine { again: plans { nodes { id } } }', { type: 'query', name: 'Mine', field: 'plans' }],
    ['mutation { savePlan { plan { id } } }', { type: 'mutation', name: null, field: 'savePlan' }],
    ['{ plans { totalCount } viewer { id } }', { type: 'query', name: null, field: 'several' }],
    ['{ ...all } fragment all on Query { viewer { id } }', { type: 'query', name: null, field: 'several' }],
    ['{ __schema { types { name } } }', { type: 'query', name: null, field: 'introspection' }],
    ['fragment all on Query { viewer { id } }', null],
  ])('tells what %s asks for in words of the schema', (query, operation) => {
    expect(requestedOperation(parse(query))).toEqual(operation);
  });
});
