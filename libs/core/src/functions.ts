export { breakEvenMinutesPerYear, crossoverDowntimePerHour } from './cost/break-even.js';
export type { BreakEvenInput, CrossoverInput } from './cost/break-even.js';
export { bestCommitment, breakEvenUsage, commitmentCost } from './cost/commitment.js';
export type { CommitmentPrices } from './cost/commitment.js';
export { expectedAnnualCost, leastCost } from './cost/expected-cost.js';
export type { ExpectedAnnualCost, ExpectedCostInput } from './cost/expected-cost.js';
export { blendedPricePerHour, computePerMonth, replicasPerMonth, storagePerMonth } from './cost/monthly-price.js';
export type { BilledStorage, RateShare, ReplicaMonth, RunningMachines } from './cost/monthly-price.js';
export {
  crossRegionPrice,
  crossRegionShare,
  tieredPrice,
  withinRegionPrice,
  writtenGib,
} from './cost/transfer-price.js';
export type { PriceTier, ReplicationInput, WriteVolume } from './cost/transfer-price.js';
export {
  meanLatencyAfterReroutingMs,
  quorumCommitMs,
  strongWriteP99Ms,
  synchronousRequestMs,
} from './data/commit-latency.js';
export type { QuorumCommit, ReroutedUsers, StrongWrite, SynchronousRequest } from './data/commit-latency.js';
export { dataLossProbability, hypergeometricUpperTail, leastCopysets, setLossProbability } from './data/copysets.js';
export type { CopysetScheme, HypergeometricTail, SimultaneousFailure } from './data/copysets.js';
export { allShardsUp } from './data/placed-shards.js';
export type { PlacedShards } from './data/placed-shards.js';
export { failuresTolerated, majority, quorumAvailability, readsLatestWrite } from './data/quorum.js';
export type { PlacedQuorum, QuorumSizes } from './data/quorum.js';
export {
  avoidsBadZone,
  blastRadius,
  enoughPartsUp,
  partitionedAvailability,
  readAvailability,
  shuffleShards,
} from './data/sharding.js';
export type {
  EqualParts,
  PartitionedAvailability,
  ReadReplicas,
  ShuffleSharding,
  ShuffleShards,
  ZoneHops,
} from './data/sharding.js';
export { elasticReplicas, hourlyLoads, peakLoad } from './demand/diurnal.js';
export type { DailyCurve, ElasticInput, ElasticReplicas } from './demand/diurnal.js';
export { compoundLoad, linearLoad } from './demand/growth.js';
export type { CompoundGrowth, LinearGrowth } from './demand/growth.js';
export { lognormalCumulative, lognormalMean, lognormalQuantile, lognormalThrough } from './demand/lognormal.js';
export type { LognormalLoad } from './demand/lognormal.js';
export { firstDayAbove, orderDays, yearsToLimit, yearsToLimitLinear } from './forecast/time-to-limit.js';
export type { DailyLoads, LimitInput, OrderDays, OrderInput } from './forecast/time-to-limit.js';
export { smallestGateway } from './network/gateway.js';
export type { GatewayNeed, GatewaySku } from './network/gateway.js';
export { defaultPortsPerBackend, explicitPortsPerBackend, portsNeeded } from './network/snat.js';
export type { BackendPool, FlowsToOneDestination, PortTableRow } from './network/snat.js';
export { nodePoolAddresses, smallestSubnetPrefix, usableAddresses } from './network/subnet.js';
export type { AddressNeed, NodePool, SubnetSize } from './network/subnet.js';
export { combinations } from './numbers/combinations.js';
export { compensatedSum } from './numbers/compensated-sum.js';
export { erfc } from './numbers/complementary-error-function.js';
export { normalCumulative, normalDensity } from './numbers/normal-distribution.js';
export { normalQuantile } from './numbers/normal-quantile.js';
export {
  allUp,
  atLeastOnce,
  complement,
  ninesOf,
  parallelUnavailability,
  seriesUnavailability,
  upDown,
  wholeNinesOf,
} from './numbers/probability.js';
export type { RepeatedChance, UpDown } from './numbers/probability.js';
export { cheapestFeasible, missedConstraints } from './optimisation/constrained-choice.js';
export type { Candidate, Constraints, MissedConstraint } from './optimisation/constrained-choice.js';
export { dominates, paretoFront } from './optimisation/pareto.js';
export type { RatedOption } from './optimisation/pareto.js';
export { cheapestDesign, seriesDesigns } from './optimisation/redundancy-allocation.js';
export type { RedundancyOption, SeriesDesign } from './optimisation/redundancy-allocation.js';
export { blockingProbability, waitingFromBlocking, waitingProbability } from './queueing/erlang.js';
export type { OfferedLoad } from './queueing/erlang.js';
export { leastServersForServiceLevel, leastServersForWaiting } from './queueing/least-servers.js';
export type { ServiceLevelTarget, WaitingTarget } from './queueing/least-servers.js';
export { concurrency, generalMeanWait, queueState } from './queueing/multi-server-queue.js';
export type { IrregularTraffic, MultiServerQueue, QueueState } from './queueing/multi-server-queue.js';
export {
  fittedHeadroom,
  halfinWhittBeta,
  halfinWhittWaiting,
  squareRootStaffing,
} from './queueing/square-root-staffing.js';
export type { HeadroomFit } from './queueing/square-root-staffing.js';
export { responseExceeds, serviceLevel, waitExceeds, waitQuantile } from './queueing/waiting-tail.js';
export type { QueueAndShare, QueueAndTime } from './queueing/waiting-tail.js';
export { coldFailover, expectedRtoSeconds, recoveredWithin } from './recovery/cold-failover.js';
export type { ColdFailoverInput, UncertainStart } from './recovery/cold-failover.js';
export { backupRpo, recoveriesWithin, restoreMinutes, workLost } from './recovery/data-recovery.js';
export type { BackupRpo, BackupSchedule, LossInput, RecoveryFigures, RestoreInput } from './recovery/data-recovery.js';
export {
  detectionSeconds,
  equivalentFullOutageSeconds,
  rerouteSeconds,
  worstDetectionSeconds,
} from './recovery/detection.js';
export type { HealthProbe, PartialOutage, RerouteInput } from './recovery/detection.js';
export { passiveFailover } from './recovery/passive-failover.js';
export type { PassiveFailover, PassiveFailoverInput } from './recovery/passive-failover.js';
export { growthSeconds, growthSteps, scaleOutWindow } from './recovery/scale-out-window.js';
export type {
  GrowthInput,
  GrowthStep,
  ScaleOutLaw,
  ScaleOutWindow,
  ScaleOutWindowInput,
} from './recovery/scale-out-window.js';
export { warmFailover } from './recovery/warm-failover.js';
export type { FailoverLoad, FailoverSteps, WarmFailoverInput } from './recovery/warm-failover.js';
export { repairableAvailability } from './reliability/birth-death.js';
export type { RepairableAvailability, RepairableUnits } from './reliability/birth-death.js';
export { commonCauseFailure } from './reliability/common-cause.js';
export type { CommonCauseFailure, CommonCauseInput } from './reliability/common-cause.js';
export { activeStandbyAvailability, failoverDowntimeMinutesPerYear } from './reliability/coverage.js';
export type { ActiveStandbyAvailability, ActiveStandbyPair, FailoverCoverage } from './reliability/coverage.js';
export { convolve, convolveAll, meanCount, probabilityAtLeast, probabilityBelow } from './reliability/distribution.js';
export type { CountDistribution, CountNeeded } from './reliability/distribution.js';
export {
  MINUTES_PER_YEAR,
  downtimeMinutes,
  outageBudget,
  repairedUnit,
  unavailabilityOfMinutesPerYear,
} from './reliability/downtime-budget.js';
export type {
  DowntimeWindow,
  ExpectedOutage,
  OutageBudget,
  OutageBudgetInput,
  UpAndDownHours,
} from './reliability/downtime-budget.js';
export { expectedService } from './reliability/expected-service.js';
export type { ExpectedService, ServiceInput } from './reliability/expected-service.js';
export { steadyStateByElimination } from './reliability/gth.js';
export { regionDistribution, replicasInService, zoneDistribution } from './reliability/hierarchy.js';
export type { RegionPool, ZonePool } from './reliability/hierarchy.js';
export { binomialDistribution, binomialLowerTail, binomialTails, binomialUpperTail } from './reliability/k-of-n.js';
export type { BinomialTails, UnitPool, UnitsNeeded } from './reliability/k-of-n.js';
export { rollingUpdateAvailability, withPlannedOutages } from './reliability/maintenance.js';
export type {
  PlannedAvailability,
  PlannedOutages,
  RollingUpdate,
  RollingUpdateAvailability,
} from './reliability/maintenance.js';
export {
  approximateDataLossHours,
  mirrorDataLossHours,
  stripedDataLossHours,
} from './reliability/mean-time-to-data-loss.js';
export type { MirroredPair, ProtectedGroups } from './reliability/mean-time-to-data-loss.js';
export { leastSpares, poissonUpperTail } from './reliability/poisson.js';
export type { PoissonTail, SparePool } from './reliability/poisson.js';
export { capacityDistribution, differentUnitsAvailability } from './reliability/poisson-binomial.js';
export type { CapacityUnit, DifferentUnitsNeeded } from './reliability/poisson-binomial.js';
export { failureWithin, shardedDataLoss, spareExhausted } from './reliability/recovery-window.js';
export type { FailureWindow, ShardedData, ShardedDataLoss, SpareWindow } from './reliability/recovery-window.js';
export { sharedZonesAvailability } from './reliability/shared-zones-flow.js';
export type { SharedZonesFlow, TierInZones } from './reliability/shared-zones-flow.js';
export { allRequired, anySuffices, regionsBehindShared, servicesInCallTree } from './reliability/sla-algebra.js';
export type { CallTree, RegionsBehindShared } from './reliability/sla-algebra.js';
export { desiredReplicas, evictionsAllowed } from './sizing/autoscaler-desired.js';
export type { EvictionBudget, ScalingMetric } from './sizing/autoscaler-desired.js';
export { demandPerSurvivor, replicasAtCapacity, replicasOverprovisioned } from './sizing/equal-regions.js';
export type { EqualRegions, OverprovisionedRegions } from './sizing/equal-regions.js';
export { slotPlan } from './sizing/host-slots.js';
export type { ResourceAmounts, SlotInput, SlotPlan } from './sizing/host-slots.js';
export { capacityAfterLargestLoss } from './sizing/largest-loss.js';
export type { LargestLoss } from './sizing/largest-loss.js';
export { measuredReplicaNeed, replicaNeed, replicaNeedOfFraction } from './sizing/replica-need.js';
export type { MeasuredReplicaNeedInput, ReplicaNeedFraction, ReplicaNeedInput } from './sizing/replica-need.js';
export { replicasForResources } from './sizing/resource-need.js';
export type { ResourceDemand } from './sizing/resource-need.js';
export { nextMultiple, unitsToBuy } from './sizing/round-up.js';
export type { CountMultiple, ManagedDemand } from './sizing/round-up.js';
export { replicasPerZoneFor } from './sizing/survive-scenario.js';
export type { LossScenario } from './sizing/survive-scenario.js';
export { loadFactorAfterLoss, safeNormalUtilization, utilizationAfterLoss } from './sizing/utilization-after-loss.js';
export type { UnitLoss } from './sizing/utilization-after-loss.js';
export { symmetricPerZone, tightTotal } from './sizing/zone-spread.js';
export type { ZoneSpreadInput } from './sizing/zone-spread.js';
export { expectedMismatchCost, newsvendor } from './uncertainty/newsvendor.js';
export type { NeedScenario, NewsvendorChoice, NewsvendorInput } from './uncertainty/newsvendor.js';
export { leastRegret, regret } from './uncertainty/regret.js';
export type { LeastRegret, RegretInput, RegretTable, RegretWeights } from './uncertainty/regret.js';
export { EARTH_RADIUS_KM, greatCircleKm } from './sizing/great-circle.js';
export type { GeographicPoint } from './sizing/great-circle.js';
