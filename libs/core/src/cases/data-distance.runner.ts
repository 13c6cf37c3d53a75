import {
  meanLatencyAfterReroutingMs,
  quorumCommitMs,
  strongWriteP99Ms,
  synchronousRequestMs,
} from '../data/commit-latency.js';
import { failuresTolerated, majority, quorumAvailability } from '../data/quorum.js';
import { upDown } from '../numbers/probability.js';
import { backupRpo, recoveriesWithin, restoreMinutes, workLost } from '../recovery/data-recovery.js';
import { equivalentFullOutageSeconds, rerouteSeconds } from '../recovery/detection.js';
import { fraction, runner, type TopicRunners } from './case-runner.js';

/** What Cosmos DB adds to two round trips at the 99th percentile. */
const COSMOS_OVERHEAD_MS = 10;
const MINUTES_PER_HOUR = 60;

/** Topic `sync-latency` of the reference cases. */
export const syncLatencyRunners: TopicRunners = {
  'latency-cosmos-strong': runner<{ rttMs: readonly number[] }>(({ rttMs }) => ({
    p99WriteMs: rttMs.map((rtt) => strongWriteP99Ms({ rttMs: rtt, overheadMs: COSMOS_OVERHEAD_MS })),
  })),

  'latency-quorum-degraded': runner<QuorumLatency>(({ leaderLocalMs, followerRttMs, quorum, lostFollower }) => ({
    commitMsBefore: quorumCommitMs({ localMs: leaderLocalMs, followerRttMs, quorum }),
    commitMsAfter: quorumCommitMs({
      localMs: leaderLocalMs,
      followerRttMs: followerRttMs.filter((rtt) => rtt !== lostFollower),
      quorum,
    }),
  })),
};

/** Topic `strategy-geo` of the reference cases. */
export const geoRunners: TopicRunners = {
  'strat-geo-distant-penalty': runner<GeoDistant>((inputs) => {
    const baseMs = inputs.baseLatencyMs;
    const request = { baseMs, rttMs: inputs.crossRegionRttMs };
    return {
      syncLatencyMs: synchronousRequestMs({ ...request, commits: inputs.syncCommitsPerRequest }),
      asyncLatencyMs: synchronousRequestMs({ ...request, commits: 0 }),
      expectedLostWritesAsync: workLost({ rate: inputs.writesPerSecond, rpo: inputs.asyncLagSeconds }),
      meanUserLatencyAfterFailoverMs: meanLatencyAfterReroutingMs({
        baseMs,
        reroutedRatio: inputs.shareUsersRerouted,
        extraMs: inputs.rerouteExtraRttMs,
      }),
    };
  }),

  'strat-active-active-dns': runner<{ healthCheckSeconds: number; ttlSeconds: number; lostShare: string }>((inputs) => {
    const seconds = rerouteSeconds({ detectSeconds: inputs.healthCheckSeconds, ttlSeconds: inputs.ttlSeconds });
    const lostRatio = fraction(inputs.lostShare);
    return {
      worstCaseRerouteSeconds: seconds,
      requestsSentToDeadRegionFraction: lostRatio,
      equivalentFullOutageSecondsPerEvent: equivalentFullOutageSeconds({ lostRatio, seconds }),
    };
  }),
};

/** Topic `rto-rpo` of the reference cases. */
export const rtoRpoRunners: TopicRunners = {
  'rto-azure-sql-table': runner<RecoveryMethods>(({ methods, targets, writesPerSecond }) => {
    const ways = methods.map(({ name, rtoS, rpoS }) => ({ name, rtoSeconds: rtoS, rpoSeconds: rpoS }));
    return {
      feasible: targets.map(({ rtoS, rpoS }) =>
        recoveriesWithin(ways, { rtoSeconds: rtoS, rpoSeconds: rpoS }).map(({ name }) => name),
      ),
      worstLostWrites: ways.map(({ rpoSeconds }) => workLost({ rate: writesPerSecond, rpo: rpoSeconds })),
    };
  }),

  'rpo-backup-interval': runner<Backup>((inputs) => {
    const rpo = backupRpo({
      intervalMinutes: inputs.backupIntervalHours * MINUTES_PER_HOUR,
      durationMinutes: inputs.backupDurationMinutes,
      copyLagMinutes: inputs.geoCopyLagMinutes,
    });
    return {
      worstRpoMinutes: rpo.worstMinutes,
      meanRpoMinutes: rpo.meanMinutes,
      worstLossGB: workLost({ rate: inputs.writeGBPerHour, rpo: rpo.worstMinutes / MINUTES_PER_HOUR }),
      rtoMinutes: restoreMinutes({
        provisionMinutes: inputs.provisionMinutes,
        sizeGib: inputs.dataGB,
        restoreGibPerHour: inputs.restoreGBPerHour,
        validateMinutes: inputs.validateMinutes,
      }),
    };
  }),
};

/** Topic `quorum` of the reference cases. */
export const quorumRunners: TopicRunners = {
  'quorum-etcd-table': runner<{ members: readonly number[] }>(({ members }) => ({
    majority: members.map(majority),
    failureTolerance: members.map(failuresTolerated),
  })),

  'quorum-3-in-zones': runner<Placements>((inputs) => {
    const results = inputs.placements.map((perZone) => {
      const zones = perZone.map((replicas) => ({ zone: upDown(inputs.zone), replicas, replica: upDown(inputs.node) }));
      return quorumAvailability({ quorum: inputs.quorum, regions: [{ region: upDown(inputs.region), zones }] });
    });
    return { availability: results.map(({ p }) => p), unavailability: results.map(({ u }) => u) };
  }),
};

interface QuorumLatency {
  readonly leaderLocalMs: number;
  readonly followerRttMs: readonly number[];
  readonly quorum: number;
  readonly lostFollower: number;
}

interface GeoDistant {
  readonly crossRegionRttMs: number;
  readonly syncCommitsPerRequest: number;
  readonly baseLatencyMs: number;
  readonly asyncLagSeconds: number;
  readonly writesPerSecond: number;
  readonly shareUsersRerouted: number;
  readonly rerouteExtraRttMs: number;
}

interface RecoveryMethods {
  readonly methods: readonly { readonly name: string; readonly rtoS: number; readonly rpoS: number }[];
  readonly targets: readonly { readonly rtoS: number; readonly rpoS: number }[];
  readonly writesPerSecond: number;
}

interface Backup {
  readonly backupIntervalHours: number;
  readonly backupDurationMinutes: number;
  readonly geoCopyLagMinutes: number;
  readonly writeGBPerHour: number;
  readonly restoreGBPerHour: number;
  readonly dataGB: number;
  readonly provisionMinutes: number;
  readonly validateMinutes: number;
}

interface Placements {
  readonly zone: number;
  readonly node: number;
  readonly region: number;
  readonly quorum: number;
  readonly placements: readonly (readonly number[])[];
}
