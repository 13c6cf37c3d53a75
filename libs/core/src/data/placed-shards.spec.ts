import { describe, expect, it } from '@jest/globals';
import { quorumAvailability } from './quorum.js';
import { allShardsUp } from './placed-shards.js';

const ALWAYS = { p: 1, u: 0 };
const MEMBER = { p: 0.99, u: 0.01 };
const ZONE = { p: 0.999, u: 0.001 };

/** One member in each of three zones of a region that never fails. */
function threeZones(member = MEMBER, zone = ZONE) {
  const one = { zone, replicas: 1, replica: member };
  return [{ region: ALWAYS, zones: [one, one, one] }];
}

describe('shards whose members stand in the same zones', () => {
  it('are one placed quorum where there is one shard', () => {
    const one = allShardsUp({ shards: 1, regions: threeZones(), member: MEMBER, needed: 2 });
    const quorum = quorumAvailability({ quorum: 2, regions: threeZones() });
    expect(one.u).toBeCloseTo(quorum.u, 15);
    expect(one.p).toBeCloseTo(quorum.p, 15);
  });

  it('are independent where no domain fails', () => {
    const input = { regions: threeZones(MEMBER, ALWAYS), member: MEMBER, needed: 2 };
    const one = allShardsUp({ ...input, shards: 1 });
    expect(allShardsUp({ ...input, shards: 4 }).p).toBeCloseTo(one.p ** 4, 14);
    // 3 · 0.01² · 0.99 + 0.01³ = 2.98e-4
    expect(one.u).toBeCloseTo(2.98e-4, 15);
  });

  it('fall together where only domains fail', () => {
    const input = { regions: threeZones(ALWAYS), member: ALWAYS, needed: 2 };
    const one = allShardsUp({ ...input, shards: 1 });
    expect(allShardsUp({ ...input, shards: 100 }).u).toBeCloseTo(one.u, 18);
  });

  it('are all up at least as often as independent shards would be', () => {
    for (const shards of [2, 5, 40]) {
      const input = { regions: threeZones(), member: MEMBER, needed: 2 };
      const one = allShardsUp({ ...input, shards: 1 });
      const all = allShardsUp({ ...input, shards });
      expect(all.p).toBeGreaterThanOrEqual(one.p ** shards);
      expect(all.p + all.u).toBeCloseTo(1, 14);
    }
  });

  it('keep the digits of a small unavailability', () => {
    const member = { p: 1 - 1e-9, u: 1e-9 };
    const { u } = allShardsUp({ shards: 1, regions: threeZones(member, ALWAYS), member, needed: 1 });
    expect(u / 1e-27).toBeCloseTo(1, 9);
  });

  it('refuse no shards', () => {
    expect(() => allShardsUp({ shards: 0, regions: threeZones(), member: MEMBER, needed: 2 })).toThrow(RangeError);
  });
});
