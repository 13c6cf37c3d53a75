import { upDown } from '../numbers/probability.js';
import { dataLossProbability, setLossProbability } from '../data/copysets.js';
import { avoidsBadZone, blastRadius, enoughPartsUp, partitionedAvailability, shuffleShards } from '../data/sharding.js';
import { runner, type TopicRunners } from './case-runner.js';

/** Topic `partitioning` of the reference cases. */
export const partitioningRunners: TopicRunners = {
  'blast-shuffle-8-2': runner<{ workers: number; shardSize: number; plainShards: number }>((inputs) => {
    const shards = shuffleShards(inputs);
    const plainImpact = blastRadius(inputs.plainShards);
    return {
      combinations: shards.combinations,
      scopeOfImpact: shards.impactRatio,
      improvementVsPlain: plainImpact / shards.impactRatio,
      plainImpact,
    };
  }),

  'copysets-ramcloud': runner<Copysets>(({ nodes, failed, replication, distinctSets }) => {
    const failure = { nodes, failed, setSize: replication, lossesThatLose: replication };
    const probLoss = distinctSets.map((sets) => dataLossProbability({ ...failure, distinctSets: sets }));
    return { pSet: setLossProbability(failure), probLoss, published: probLoss };
  }),

  'blast-stripe-sets': runner<Stripes>(({ nodes, failed, codes }) => ({
    pSet: codes.map(({ k, m }) => setLossProbability({ nodes, failed, setSize: k + m, lossesThatLose: m + 1 })),
  })),

  'shard-availability': runner<{ shards: number; shardAvailability: number }>(({ shards, shardAvailability }) => {
    const parts = { parts: shards, part: upDown(shardAvailability) };
    const result = partitionedAvailability(parts);
    return {
      expectedDataAvailable: result.expectedRatio,
      probAllShards: result.all.p,
      probAtLeast9: enoughPartsUp({ ...parts, needed: 9 }).p,
      blastRadius: result.blastRadiusRatio,
      scatterGatherUnavailability: result.all.u,
    };
  }),

  'zonal-vs-regional-hops': runner<{ zones: number; hops: readonly number[] }>(({ zones, hops }) => ({
    probAvoid: hops.map((count) => avoidsBadZone({ zones, hops: count })),
    zonal: avoidsBadZone({ zones, hops: 1 }),
  })),
};

/** Topic `strategy-stamps` of the reference cases. */
export const stampRunners: TopicRunners = {
  'strat-stamps-20-cells': runner<{ stamps: number }>(({ stamps }) => ({ blastRadius: blastRadius(stamps) })),

  'strat-stamps-bulkhead': runner<{ stamps: number; stampAvailability: number; spareStamps: number }>((inputs) => {
    const parts = { parts: inputs.stamps, part: upDown(inputs.stampAvailability) };
    const result = partitionedAvailability(parts);
    return {
      expectedTenantAvailability: result.expectedRatio,
      probAllStampsUp: result.all.p,
      probAtLeast7: enoughPartsUp({ ...parts, needed: inputs.stamps - inputs.spareStamps }).p,
      meanStampsDown: result.meanPartsDown,
    };
  }),
};

interface Copysets {
  readonly nodes: number;
  readonly failed: number;
  readonly replication: number;
  readonly distinctSets: readonly number[];
}

interface Stripes {
  readonly nodes: number;
  readonly failed: number;
  readonly codes: readonly { readonly k: number; readonly m: number }[];
}
