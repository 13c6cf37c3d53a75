import { describe, expect, it } from '@jest/globals';
import { upDown } from '../numbers/probability.js';
import { quorumCommitMs, strongWriteP99Ms, synchronousRequestMs } from './commit-latency.js';
import { dataLossProbability, hypergeometricUpperTail, leastCopysets, setLossProbability } from './copysets.js';
import { failuresTolerated, majority, readsLatestWrite } from './quorum.js';
import { avoidsBadZone, partitionedAvailability, readAvailability, shuffleShards } from './sharding.js';

describe('quorums', () => {
  it('of an even number tolerate no more than of one member fewer', () => {
    expect(failuresTolerated(4)).toBe(failuresTolerated(3));
    expect(() => majority(0)).toThrow('members = 0');
  });

  it('let every read meet the latest write only where they overlap', () => {
    expect(readsLatestWrite({ members: 3, writeQuorum: 2, readQuorum: 2 })).toBe(true);
    expect(readsLatestWrite({ members: 3, writeQuorum: 2, readQuorum: 1 })).toBe(false);
  });
});

describe('commit latency', () => {
  it('is local alone for a quorum of one and null where too few followers are left', () => {
    expect(quorumCommitMs({ localMs: 2, followerRttMs: [], quorum: 1 })).toBe(2);
    expect(quorumCommitMs({ localMs: 2, followerRttMs: [5], quorum: 3 })).toBeNull();
    expect(quorumCommitMs({ localMs: 2, followerRttMs: [50, 5], quorum: 2 })).toBe(7);
  });

  it('is paid per commit', () => {
    expect(synchronousRequestMs({ baseMs: 25, commits: 3, rttMs: 10 })).toBe(55);
    expect(() => strongWriteP99Ms({ rttMs: -1, overheadMs: 10 })).toThrow('rttMs = -1');
  });
});

describe('copysets', () => {
  it('draw without replacement: two aces of a deck', () => {
    const twoAces = hypergeometricUpperTail({ population: 52, marked: 4, drawn: 2, atLeast: 2 });
    expect(twoAces).toBeCloseTo(6 / 1326, 15);
    expect(hypergeometricUpperTail({ population: 52, marked: 4, drawn: 50, atLeast: 2 })).toBeCloseTo(1, 15);
    expect(hypergeometricUpperTail({ population: 52, marked: 4, drawn: 2, atLeast: 3 })).toBe(0);
    expect(() => hypergeometricUpperTail({ population: 5, marked: 6, drawn: 2, atLeast: 1 })).toThrow(RangeError);
  });

  it('lose nothing while fewer nodes fail than a set can lose', () => {
    const failure = { nodes: 100, failed: 2, setSize: 3, lossesThatLose: 3 };
    expect(setLossProbability(failure)).toBe(0);
    expect(dataLossProbability({ ...failure, distinctSets: 1e6 })).toBe(0);
  });

  it('are fewest for the least scatter width', () => {
    expect(leastCopysets({ nodes: 9, replication: 3, scatterWidth: 2 })).toBe(3);
    expect(leastCopysets({ nodes: 5000, replication: 3, scatterWidth: 2 })).toBeCloseTo(1666.6666666666667, 9);
  });
});

describe('partitions', () => {
  it('of one part are that part', () => {
    const part = upDown('0.999');
    expect(partitionedAvailability({ parts: 1, part }).all.u).toBeCloseTo(part.u, 15);
    expect(partitionedAvailability({ parts: 1, part }).blastRadiusRatio).toBe(1);
  });

  it('shuffled into as many workers as there are share everything', () => {
    expect(shuffleShards({ workers: 5, shardSize: 5 })).toEqual({ combinations: 1, impactRatio: 1 });
    expect(() => shuffleShards({ workers: 5, shardSize: 6 })).toThrow(RangeError);
  });

  it('read from replicas where the primary is down', () => {
    expect(readAvailability({ primary: upDown('0.99'), replica: upDown('0.9'), replicas: 2 }).u).toBeCloseTo(1e-4, 15);
  });

  it('cannot avoid the only zone', () => {
    expect(avoidsBadZone({ zones: 1, hops: 1 })).toBe(0);
  });
});
