import type { Check } from './check.js';
import type { FindingCode } from './finding-codes.js';
import { automaticFailoverUnknown } from './automatic-failover-unknown.check.js';
import { autoscaleUnused } from './autoscale-unused.check.js';
import { backupUnknown } from './backup-unknown.check.js';
import { capacityNotGuaranteed } from './capacity-not-guaranteed.check.js';
import { coldSpareWinsByCost } from './cold-spare-wins-by-cost.check.js';
import { componentOnNoPath } from './component-on-no-path.check.js';
import { conflictPolicyMissing } from './conflict-policy-missing.check.js';
import { countBelowZones } from './count-below-zones.check.js';
import { crossStoreTransaction } from './cross-store-transaction.check.js';
import { dataNotReplicated } from './data-not-replicated.check.js';
import { degradedUntilScaledOut } from './degraded-until-scaled-out.check.js';
import { deleteLockUnknown } from './delete-lock-unknown.check.js';
import { distanceUnknown } from './distance-unknown.check.js';
import { dnsResolverRoles } from './dns-resolver-roles.check.js';
import { dnsResolverWithoutZones } from './dns-resolver-without-zones.check.js';
import { dnsResolvers } from './dns-resolvers.check.js';
import { dnsUnknown } from './dns-unknown.check.js';
import { failoverSuccessDominates } from './failover-success-dominates.check.js';
import { failoverTestUnknown } from './failover-test-unknown.check.js';
import { failoverUntested } from './failover-untested.check.js';
import { failureLimitAboveShedding } from './failure-limit-above-shedding.check.js';
import { gatewayNotZoneRedundant } from './gateway-not-zone-redundant.check.js';
import { gatewayTooSmall } from './gateway-too-small.check.js';
import { gatewayZonesUnknown } from './gateway-zones-unknown.check.js';
import { hubNotRedundant } from './hub-not-redundant.check.js';
import { independenceAssumed } from './independence-assumed.check.js';
import { latencyUnknown } from './latency-unknown.check.js';
import { lockWithoutBackup } from './lock-without-backup.check.js';
import { lostWriterStopsWrites } from './lost-writer-stops-writes.check.js';
import { managedOptionNotEvaluated } from './managed-option-not-evaluated.check.js';
import { missingDeleteLock } from './missing-delete-lock.check.js';
import { mixedSkus } from './mixed-skus.check.js';
import { networkTopologyUnknown } from './network-topology-unknown.check.js';
import { noAutomaticFailover } from './no-automatic-failover.check.js';
import { noDataStore } from './no-data-store.check.js';
import { noGeoBackup } from './no-geo-backup.check.js';
import { noZonesInRegion } from './no-zones-in-region.check.js';
import { normalLimitAboveFailureLimit } from './normal-limit-above-failure-limit.check.js';
import { overloadAfterLoss } from './overload-after-loss.check.js';
import { planDateUnknown } from './plan-date-unknown.check.js';
import { quotaAtFailover } from './quota-at-failover.check.js';
import { regionPairTooNear } from './region-pair-too-near.check.js';
import { replicaLossesAddUp } from './replica-losses-add-up.check.js';
import { replicationIsNotBackup } from './replication-is-not-backup.check.js';
import { residencyUnknown } from './residency-unknown.check.js';
import { residency } from './residency.check.js';
import { reviewOverdue } from './review-overdue.check.js';
import { reviewUnknown } from './review-unknown.check.js';
import { routerBelowLocation } from './router-below-location.check.js';
import { routerScope } from './router-scope.check.js';
import { routerUnpriced } from './router-unpriced.check.js';
import { routingMethodMismatch } from './routing-method-mismatch.check.js';
import { scaleOutSlowerThanRepair } from './scale-out-slower-than-repair.check.js';
import { scalingTestUnknown } from './scaling-test-unknown.check.js';
import { scalingUntested } from './scaling-untested.check.js';
import { shardWithoutReplicas } from './shard-without-replicas.check.js';
import { sharedOutsideStamps } from './shared-outside-stamps.check.js';
import { singleGateway } from './single-gateway.check.js';
import { singleInstance } from './single-instance.check.js';
import { smallLocationHidden } from './small-location-hidden.check.js';
import { snatPorts } from './snat-ports.check.js';
import { spreadLatency } from './spread-latency.check.js';
import { spreadWithoutSpare } from './spread-without-spare.check.js';
import { statefulCompute } from './stateful-compute.check.js';
import { strongConsistencyAcrossRegions } from './strong-consistency-across-regions.check.js';
import { subnetTooSmall } from './subnet-too-small.check.js';
import { syncStopsWrites } from './sync-stops-writes.check.js';
import { zoneCopiesMissing } from './zone-copies-missing.check.js';
import { zonelessLocationMissesTolerance } from './zoneless-location-misses-tolerance.check.js';

/** Every check by its code; a code without a check, or a check under another code, does not compile (contract 2.9). */
export const CHECKS: { readonly [Code in FindingCode]: Check<Code> } = {
  STATEFUL_COMPUTE: statefulCompute,
  COMPONENT_ON_NO_PATH: componentOnNoPath,
  MIXED_SKUS: mixedSkus,
  NORMAL_LIMIT_ABOVE_FAILURE_LIMIT: normalLimitAboveFailureLimit,
  FAILURE_LIMIT_ABOVE_SHEDDING: failureLimitAboveShedding,
  AUTOSCALE_UNUSED: autoscaleUnused,
  MANAGED_OPTION_NOT_EVALUATED: managedOptionNotEvaluated,
  NO_DATA_STORE: noDataStore,
  DATA_NOT_REPLICATED: dataNotReplicated,
  ZONE_COPIES_MISSING: zoneCopiesMissing,
  SYNC_STOPS_WRITES: syncStopsWrites,
  STRONG_CONSISTENCY_ACROSS_REGIONS: strongConsistencyAcrossRegions,
  CONFLICT_POLICY_MISSING: conflictPolicyMissing,
  CROSS_STORE_TRANSACTION: crossStoreTransaction,
  NO_AUTOMATIC_FAILOVER: noAutomaticFailover,
  AUTOMATIC_FAILOVER_UNKNOWN: automaticFailoverUnknown,
  REPLICATION_IS_NOT_BACKUP: replicationIsNotBackup,
  BACKUP_UNKNOWN: backupUnknown,
  MISSING_DELETE_LOCK: missingDeleteLock,
  DELETE_LOCK_UNKNOWN: deleteLockUnknown,
  LOCK_WITHOUT_BACKUP: lockWithoutBackup,
  ROUTER_UNPRICED: routerUnpriced,
  ROUTER_BELOW_LOCATION: routerBelowLocation,
  ROUTER_SCOPE: routerScope,
  DNS_UNKNOWN: dnsUnknown,
  DNS_RESOLVERS: dnsResolvers,
  DNS_RESOLVER_ROLES: dnsResolverRoles,
  DNS_RESOLVER_WITHOUT_ZONES: dnsResolverWithoutZones,
  NETWORK_TOPOLOGY_UNKNOWN: networkTopologyUnknown,
  HUB_NOT_REDUNDANT: hubNotRedundant,
  SINGLE_GATEWAY: singleGateway,
  GATEWAY_NOT_ZONE_REDUNDANT: gatewayNotZoneRedundant,
  GATEWAY_ZONES_UNKNOWN: gatewayZonesUnknown,
  NO_ZONES_IN_REGION: noZonesInRegion,
  REGION_PAIR_TOO_NEAR: regionPairTooNear,
  DISTANCE_UNKNOWN: distanceUnknown,
  RESIDENCY: residency,
  RESIDENCY_UNKNOWN: residencyUnknown,
  PLAN_DATE_UNKNOWN: planDateUnknown,
  REVIEW_UNKNOWN: reviewUnknown,
  REVIEW_OVERDUE: reviewOverdue,
  SCALING_TEST_UNKNOWN: scalingTestUnknown,
  SCALING_UNTESTED: scalingUntested,
  FAILOVER_TEST_UNKNOWN: failoverTestUnknown,
  FAILOVER_UNTESTED: failoverUntested,
  COLD_SPARE_WINS_BY_COST: coldSpareWinsByCost,
  OVERLOAD_AFTER_LOSS: overloadAfterLoss,
  DEGRADED_UNTIL_SCALED_OUT: degradedUntilScaledOut,
  SINGLE_INSTANCE: singleInstance,
  COUNT_BELOW_ZONES: countBelowZones,
  SHARD_WITHOUT_REPLICAS: shardWithoutReplicas,
  ROUTING_METHOD_MISMATCH: routingMethodMismatch,
  SUBNET_TOO_SMALL: subnetTooSmall,
  SNAT_PORTS: snatPorts,
  GATEWAY_TOO_SMALL: gatewayTooSmall,
  QUOTA_AT_FAILOVER: quotaAtFailover,
  CAPACITY_NOT_GUARANTEED: capacityNotGuaranteed,
  SCALE_OUT_SLOWER_THAN_REPAIR: scaleOutSlowerThanRepair,
  LOST_WRITER_STOPS_WRITES: lostWriterStopsWrites,
  NO_GEO_BACKUP: noGeoBackup,
  SPREAD_LATENCY: spreadLatency,
  LATENCY_UNKNOWN: latencyUnknown,
  ZONELESS_LOCATION_MISSES_TOLERANCE: zonelessLocationMissesTolerance,
  INDEPENDENCE_ASSUMED: independenceAssumed,
  SMALL_LOCATION_HIDDEN: smallLocationHidden,
  SPREAD_WITHOUT_SPARE: spreadWithoutSpare,
  REPLICA_LOSSES_ADD_UP: replicaLossesAddUp,
  FAILOVER_SUCCESS_DOMINATES: failoverSuccessDominates,
  SHARED_OUTSIDE_STAMPS: sharedOutsideStamps,
};
