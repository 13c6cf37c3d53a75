import { describe, expect, it } from '@jest/globals';
import { buildSchema, executeSync, type GraphQLEnumType, type GraphQLScalarType, parse } from 'graphql';
import type { AnswerSelection } from './answer-selection.js';
import { jsonTexts, writtenJson } from './written-json.js';

const SCHEMA = buildSchema(`
  enum Strategy { WARM }
  scalar Figure
  type Inner { n: Figure list: [Figure] }
  type Plan { strategy: Strategy strategies: [Strategy] inner: [Inner] single: Inner }
  type Evaluation { front: [String] isGood: Boolean ratio: Float strategies: [Plan] absent: [Plan] }
  type Problem { message: String }
  type Payload { evaluation: Evaluation errors: [Problem] }
  type Query { evaluate: Payload }
`);
const NAMES: Readonly<Record<string, string>> = { warm: 'WARM' };
Object.assign(SCHEMA.getType('Strategy') as GraphQLEnumType, {
  serialize: (value: unknown) => NAMES[String(value)],
});
Object.assign(SCHEMA.getType('Figure') as GraphQLScalarType, { serialize: String });

const QUERY = `{ result: evaluate { kind: __typename
  answer: evaluation { front isGood ratio nothing: absent { strategy }
    strategies { strategy strategies __typename inner { n list } one: single { __typename } } }
  errors { message } } }`;

const SELECTION: AnswerSelection = [
  { key: 'kind', typeName: 'Payload' },
  {
    key: 'answer',
    name: 'evaluation',
    parts: [
      { key: 'front', name: 'front', form: 'AS_IS' },
      { key: 'isGood', name: 'isGood', form: 'AS_IS' },
      { key: 'ratio', name: 'ratio', form: 'AS_IS' },
      { key: 'nothing', name: 'absent', parts: [{ key: 'strategy', name: 'strategy', form: NAMES }] },
      {
        key: 'strategies',
        name: 'strategies',
        parts: [
          { key: 'strategy', name: 'strategy', form: NAMES },
          { key: 'strategies', name: 'strategies', form: NAMES },
          { key: '__typename', typeName: 'Plan' },
          {
            key: 'inner',
            name: 'inner',
            parts: [
              { key: 'n', name: 'n', form: 'TEXT' },
              { key: 'list', name: 'list', form: 'TEXT' },
            ],
          },
          { key: 'one', name: 'single', parts: [{ key: '__typename', typeName: 'Inner' }] },
        ],
      },
    ],
  },
  { key: 'errors', name: 'errors', parts: [{ key: 'message', name: 'message', form: 'AS_IS' }] },
];

const WANTED = { key: 'result', selectionText: JSON.stringify(SELECTION) };

const PAYLOADS = {
  'an evaluation': {
    evaluation: {
      front: ['×', '"quoted"', '\u2028'],
      isGood: true,
      ratio: 0.125,
      strategies: [
        { strategy: 'warm', strategies: ['warm'], inner: [{ n: 1, list: [1, '2'] }, null], single: {} },
        { strategy: null, inner: null, single: null },
        null,
      ],
    },
    errors: [],
  },
  problems: { evaluation: null, errors: [{ message: 'Größe' }, { message: '' }] },
  'no strategies': { evaluation: { front: [], strategies: [] }, errors: [] },
  'nothing at all': null,
};

describe('writtenJson', () => {
  it.each(Object.entries(PAYLOADS))('writes %s as a GraphQL server does', (_, payload) => {
    const { data } = executeSync({ schema: SCHEMA, document: parse(QUERY), rootValue: { evaluate: payload } });
    const written = new TextDecoder().decode(writtenJson(payload, WANTED));
    expect(written).toBe(JSON.stringify({ data }));
  });
});

describe('what is not the whole answer', () => {
  it('has nothing around it', () => {
    const payload = { evaluation: null, errors: [] };
    const part = new TextDecoder().decode(writtenJson(payload, { ...WANTED, key: null }));
    expect(new TextDecoder().decode(writtenJson(payload, WANTED))).toBe(`{"data":{"result":${part}}}`);
  });
});

describe('jsonTexts', () => {
  it.each(Object.entries(PAYLOADS))('gives %s in parts', (_, payload) => {
    const wanted = WANTED;
    expect([...jsonTexts(payload, wanted)].join('')).toBe(new TextDecoder().decode(writtenJson(payload, wanted)));
  });

  it('gives every element of a list of a strategy by itself', () => {
    const inner = Array.from({ length: 3 }, (_, n) => ({ n, list: [n] }));
    const payload = { evaluation: { strategies: [{ inner }] }, errors: [] };
    const texts = [...jsonTexts(payload, WANTED)];
    expect(texts).toEqual(expect.arrayContaining(inner.map(({ n }) => `{"n":"${String(n)}","list":["${String(n)}"]}`)));
  });
});
