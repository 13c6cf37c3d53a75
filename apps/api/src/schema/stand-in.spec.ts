import { describe, expect, it } from '@jest/globals';
import { buildSchema, executeSync, parse } from 'graphql';
import { standIn } from './stand-in.js';

const SCHEMA = buildSchema(`
  scalar Decimal
  scalar Unheard
  enum Color { RED GREEN }
  type Inner { name: String! color: Color! amounts: [Decimal!]! again: Inner }
  type Outer { inner: Inner! inners: [Inner!]! maybe: Inner amount: Decimal! count: Int! isGood: Boolean! share: Float! id: ID! }
  type Query { outer: Outer! unheard: Unheard! maybe: Unheard }
`);
const fields = SCHEMA.getQueryType()?.getFields() ?? {};
const typeOf = (name: string) => {
  const type = fields[name]?.type;
  if (type === undefined) throw new Error(`no field ${name}`);
  return type;
};

describe('what stands for a type', () => {
  it('is empty where it may be, and something where something must be', () => {
    const document = parse(
      '{ outer { inner { name color amounts again { name } } inners { name } maybe { name } amount count isGood share id } }',
    );
    const outer = standIn(typeOf('outer'));
    expect(executeSync({ schema: SCHEMA, document, rootValue: { outer } })).toEqual({
      data: {
        outer: {
          inner: { name: '', color: 'RED', amounts: [], again: null },
          ...{ inners: [], maybe: null, amount: '0', count: 0, isGood: false, share: 0, id: '' },
        },
      },
    });
  });

  it('is null where that is allowed, whatever it is', () => {
    expect(standIn(typeOf('maybe'))).toBeNull();
  });

  it('is told apart from a scalar that it does not know', () => {
    expect(() => standIn(typeOf('unheard'))).toThrow('Nothing can stand for Unheard.');
  });
});
