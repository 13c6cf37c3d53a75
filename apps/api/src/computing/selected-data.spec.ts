import { describe, expect, it } from '@jest/globals';
import { selectedData } from './selected-data.js';

const DATA = {
  name: 'checkout',
  cost: { total: '10', currency: 'USD' },
  zones: [
    { name: '1', replicas: { running: 2, stopped: 0 } },
    { name: '2', replicas: null },
  ],
  tags: ['a', 'b'],
};

describe('selectedData', () => {
  it('keeps what is wanted, in lists and where there is nothing', () => {
    const zone = { key: 'z', name: 'zones', parts: [{ key: 'r', name: 'replicas', parts: [leaf('running')] }] };
    expect(selectedData(DATA, [leaf('tags'), zone])).toEqual({
      tags: ['a', 'b'],
      zones: [{ replicas: { running: 2 } }, { replicas: null }],
    });
  });

  it('keeps a field once that is wanted under several keys, with all of its parts', () => {
    const parts = ['running', 'stopped'].map((name) => ({ key: name, name: 'replicas', parts: [leaf(name)] }));
    const zones = parts.map((part, index) => ({ key: String(index), name: 'zones', parts: [part] }));
    expect(selectedData(DATA, zones)).toEqual({
      zones: [{ replicas: { running: 2, stopped: 0 } }, { replicas: null }],
    });
  });

  it('leaves out the names of types, which are not data', () => {
    const cost = { key: 'cost', name: 'cost', parts: [{ key: 't', typeName: 'Cost' }, leaf('total')] };
    expect(selectedData(DATA, [cost])).toEqual({ cost: { total: '10' } });
  });
});

function leaf(name: string) {
  return { key: `my ${name}`, name, form: 'AS_IS' } as const;
}
