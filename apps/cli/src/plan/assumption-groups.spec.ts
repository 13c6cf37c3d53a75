import { describe, expect, it } from '@jest/globals';
import { assumptionGroups } from './assumption-groups.js';

describe('assumptions in few lines', () => {
  it('stand under their source, parts of the document that assume the same on one line', () => {
    const groups = assumptionGroups([
      { name: 'components[0].start', value: '5m', source: 'default' },
      { name: 'components[0].stateful', value: 'false', source: 'default' },
      { name: 'components[1].start', value: '5m', source: 'default' },
      { name: 'components[1].stateful', value: 'false', source: 'default' },
      { name: 'components[2].start', value: '5m', source: 'default' },
      { name: 'currency', value: 'USD', source: 'default' },
      { name: 'locations[0].zones', value: '3', source: 'catalogue' },
    ]);
    expect(groups).toEqual([
      {
        source: 'default',
        lines: ['components[0], components[1]: start 5m, stateful false', 'components[2]: start 5m', 'currency USD'],
      },
      { source: 'catalogue', lines: ['locations[0]: zones 3'] },
    ]);
  });
});
