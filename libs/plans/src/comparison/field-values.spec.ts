import { describe, expect, it } from '@jest/globals';
import { fieldValues } from './field-values.js';

describe('fieldValues', () => {
  it('calls entries of lists by what they are', () => {
    const data = {
      list: [
        { name: 'web', count: 2 },
        { name: 'db', isOn: false, none: null },
      ],
      prices: [{ from: 'a', to: 'b', price: '1' }],
      rows: [{ ports: 1 }, { ports: 2 }],
      twins: [{ location: 'x' }, { location: 'x' }],
      plain: [1, 2],
      empty: [],
    };
    expect(fieldValues(data).map(({ path, text }) => `${path} = ${String(text)}`)).toEqual([
      'list = web, db',
      'list[web].name = web',
      'list[web].count = 2',
      'list[db].name = db',
      'list[db].isOn = false',
      'list[db].none = null',
      'prices = a to b',
      'prices[a to b].from = a',
      'prices[a to b].to = b',
      'prices[a to b].price = 1',
      'rows = 0, 1',
      'rows[0].ports = 1',
      'rows[1].ports = 2',
      'twins = 0, 1',
      'twins[0].location = x',
      'twins[1].location = x',
      'plain = 1, 2',
      'empty = ',
    ]);
  });
});
