import type { Assumption } from '../plan/evaluation.js';
import { insightAssumptions } from './insight-assumptions.js';
import { type OperationsEffort, operationsEfforts } from './operations-effort.js';
import { type ManagedUnitCost, managedUnitCosts } from './managed-unit-cost.js';
import { type ServiceLevel, serviceLevels } from './service-levels.js';
import { type ScalingStrategy, scalingStrategy } from './scaling-strategy.js';
import { type DegradedMode, degradedModes } from './degraded-modes.js';
import { type ZoneUpdate, zoneUpdates } from './zone-updates.js';
import { type MaintenanceWindows, maintenanceWindows } from './maintenance-windows.js';
import { type SpareDuringRepair, sparesDuringRepair } from './spare-during-repair.js';
import { type StampDesign, stampDesign } from './stamp-design.js';
import { type FlowDesign, flowDesigns } from './flow-designs.js';
import { type CurrentRepair, currentRepair } from './current-repair.js';
import { type CurrentChange, currentChanges } from './current-changes.js';
import { type OutboundPortDemand, outboundPortDemands } from './outbound-ports.js';
import { type DnsResolvers, dnsResolvers } from './network-topology.js';
import { spreadLatencies, type SpreadLatency } from './spread-latency.js';
import { locationResidencies, type LocationResidency } from './data-residencies.js';
import { type LocationPair, locationPairs } from './location-distances.js';
import { type HubNeed, hubNeeds } from './network-topology.js';
import { type RouterFit, routerFits } from './router-fit.js';
import { type StoreAvailability, storeAvailability } from './store-availability.js';
import { type ReadWriteAvailability, readWriteAvailability } from './read-write-availability.js';
import { type CommitLatency, commitLatencies } from './commit-latency-budget.js';
import { type RecoveryPoint, recoveryPoints } from './recovery-points.js';
import { type WriteConflicts, writeConflicts } from './write-conflicts.js';
import { type StorageOption, storageOptions } from './storage-options.js';
import { type GatewayDemand, gatewayDemands } from './gateway-demand.js';
import { type SubnetDemand, subnetDemands } from './subnet-demand.js';
import { type SkuDemand, skuDemands } from './sku-demand.js';
import { type CombinedFailure, combinedFailures } from './combined-failures.js';
import { type ErrorBudget, errorBudgets } from './error-budget.js';
import { insightSource, type InsightsInput } from './insight-source.js';

/**
 * Calculations of the guide that go beyond the plan itself: one property per insight, each a list of plain rows or plain
 * data. They are no part of the evaluation, so that planning stays fast.
 */
export interface Insights {
  /** What insights rest on beside the assumptions of the plan. */
  readonly assumptions: readonly Assumption[];
  readonly operationsEfforts: readonly OperationsEffort[];
  readonly managedUnitCosts: readonly ManagedUnitCost[];
  readonly serviceLevels: readonly ServiceLevel[];
  readonly scaling: ScalingStrategy | null;
  readonly degradedModes: readonly DegradedMode[];
  readonly zoneUpdates: readonly ZoneUpdate[];
  readonly maintenanceWindows: readonly MaintenanceWindows[];
  readonly sparesDuringRepair: readonly SpareDuringRepair[];
  readonly stamps: StampDesign | null;
  readonly flowDesigns: readonly FlowDesign[];
  readonly currentRepair: CurrentRepair | null;
  readonly currentChanges: readonly CurrentChange[];
  readonly outboundPortDemands: readonly OutboundPortDemand[];
  readonly dnsResolvers: DnsResolvers | null;
  readonly spreadLatencies: readonly SpreadLatency[];
  readonly locationResidencies: readonly LocationResidency[];
  readonly locationPairs: readonly LocationPair[];
  readonly hubNeeds: readonly HubNeed[];
  readonly routerFits: readonly RouterFit[];
  readonly storeAvailability: readonly StoreAvailability[];
  readonly readWriteAvailability: readonly ReadWriteAvailability[];
  readonly commitLatencies: readonly CommitLatency[];
  readonly recoveryPoints: readonly RecoveryPoint[];
  readonly writeConflicts: readonly WriteConflicts[];
  readonly storageOptions: readonly StorageOption[];
  readonly gatewayDemands: readonly GatewayDemand[];
  readonly subnetDemands: readonly SubnetDemand[];
  readonly skuDemands: readonly SkuDemand[];
  readonly combinedFailures: readonly CombinedFailure[];
  readonly errorBudgets: readonly ErrorBudget[];
}

/** Every insight of an evaluation; the workload is the one that was evaluated. Deterministic. */
export function insightsOf(input: InsightsInput): Insights {
  const source = insightSource(input);
  return {
    assumptions: insightAssumptions(),
    operationsEfforts: operationsEfforts(source),
    managedUnitCosts: managedUnitCosts(source),
    serviceLevels: serviceLevels(source),
    scaling: scalingStrategy(source),
    degradedModes: degradedModes(source),
    zoneUpdates: zoneUpdates(source),
    maintenanceWindows: maintenanceWindows(source),
    sparesDuringRepair: sparesDuringRepair(source),
    stamps: stampDesign(source),
    flowDesigns: flowDesigns(source),
    currentRepair: currentRepair(source),
    currentChanges: currentChanges(source),
    outboundPortDemands: outboundPortDemands(source, input.outboundPrices),
    dnsResolvers: dnsResolvers(source),
    spreadLatencies: spreadLatencies(source),
    locationResidencies: locationResidencies(source),
    locationPairs: locationPairs(source),
    hubNeeds: hubNeeds(source),
    routerFits: routerFits(source),
    storeAvailability: storeAvailability(source.planned),
    readWriteAvailability: readWriteAvailability(source.planned),
    commitLatencies: commitLatencies(source.planned),
    recoveryPoints: recoveryPoints(source.planned),
    writeConflicts: writeConflicts(source.planned),
    storageOptions: storageOptions(source.planned, input.storageRedundancy ?? []),
    gatewayDemands: gatewayDemands(source),
    subnetDemands: subnetDemands(source),
    skuDemands: skuDemands(source),
    combinedFailures: combinedFailures(source),
    errorBudgets: errorBudgets(source.workload, source.evaluation),
  };
}
