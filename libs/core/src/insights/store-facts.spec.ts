import { describe, expect, it } from '@jest/globals';
import { aCompute, aStore } from '../testing/a-component.js';
import { aWorkload, TWO_LOCATIONS } from '../testing/a-workload.js';
import { rowsOf, sourceOf } from '../testing/insight-source.js';
import { storageOptions } from './storage-options.js';
import { writeConflicts } from './write-conflicts.js';

function plannedFor(store: Parameters<typeof aStore>[0]) {
  const components = [aCompute(), aStore({ capacityPerSecond: '5000', writesPerSecond: '50', ...store })];
  return sourceOf(aWorkload({ locations: TWO_LOCATIONS, components })).planned;
}

describe('conflicting writes', () => {
  it('are possible where two locations write and see each other 5 s later: 250 writes', () => {
    const rows = writeConflicts(plannedFor({ topology: 'MULTI_WRITER' }));
    expect(rowsOf(rows, 'ACTIVE_ACTIVE_AT_CAPACITY')[0]).toMatchObject({
      writers: ['azure/eastus', 'azure/westus3'],
      needsPolicy: true,
      unseenSeconds: 5,
      unseenWrites: 250,
    });
  });

  it('need no policy with one writing location, nor with a stated one', () => {
    const open = writeConflicts(plannedFor({ topology: 'MULTI_WRITER' }));
    expect(rowsOf(open, 'WARM_SPARE')[0]).toMatchObject({ needsPolicy: false, unseenWrites: 0 });
    const settled = writeConflicts(plannedFor({ topology: 'MULTI_WRITER', conflictPolicy: 'LAST_WRITE_WINS' }));
    expect(rowsOf(settled, 'ACTIVE_ACTIVE_AT_CAPACITY')[0].needsPolicy).toBe(false);
    expect(writeConflicts(plannedFor({ topology: 'SINGLE_WRITER' }))).toEqual([]);
  });
});

describe('storage redundancies', () => {
  const facts = [
    {
      provider: 'azure',
      option: 'LRS',
      copies: 3,
      survivesZone: 'no',
      survivesRegion: 'no',
      secondaryReadAccess: false,
    },
    {
      provider: 'azure',
      option: 'ZRS',
      copies: 3,
      survivesZone: 'yes',
      survivesRegion: 'no',
      secondaryReadAccess: false,
    },
    {
      provider: 'azure',
      option: 'GZRS',
      copies: 6,
      survivesZone: 'yes',
      survivesRegion: 'after failover',
      secondaryReadAccess: false,
    },
    { provider: 'aws', option: 'S3', copies: 3, survivesZone: 'yes', survivesRegion: 'no', secondaryReadAccess: false },
  ];
  const fittingIn = (strategy: 'ZONE_REDUNDANT' | 'WARM_SPARE') =>
    rowsOf(storageOptions(plannedFor({}), facts), strategy)
      .filter(({ fits }) => fits)
      .map(({ option, copies, needsAccountFailover }) => [option, copies, needsAccountFailover]);

  it('of the strategy’s own provider fit where they outlive what is tolerated', () => {
    expect(fittingIn('ZONE_REDUNDANT')).toEqual([
      ['ZRS', 3, false],
      ['GZRS', 6, false],
    ]);
    expect(fittingIn('WARM_SPARE')).toEqual([['GZRS', 6, true]]);
  });
});
