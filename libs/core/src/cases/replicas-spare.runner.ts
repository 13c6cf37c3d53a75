import { decimal } from '../numbers/decimal.js';
import { squareRootStaffing } from '../queueing/square-root-staffing.js';
import { desiredReplicas } from '../sizing/autoscaler-desired.js';
import { slotPlan } from '../sizing/host-slots.js';
import { capacityAfterLargestLoss } from '../sizing/largest-loss.js';
import { evenPlacement, leftAfterDomainLoss } from '../sizing/placement.js';
import { replicaNeedOfFraction } from '../sizing/replica-need.js';
import { nextMultiple } from '../sizing/round-up.js';
import { symmetricPerZone, tightTotal } from '../sizing/zone-spread.js';
import { runner, type TopicRunners } from './case-runner.js';

/** Topic `replicas-spare` of the reference cases. */
export const replicasSpareRunners: TopicRunners = {
  'util-vsphere-ha-slots': runner<HostsAndMachines>(({ hosts, vms, hostFailuresTolerated }) => {
    const plan = slotPlan({ hosts: hosts.map(amounts), machines: vms.map(amounts), hostFailuresTolerated });
    return {
      slotCpuGHz: plan.slot['cpu'] ?? null,
      slotMemGB: plan.slot['memory'] ?? null,
      slotsPerHost: plan.slotsPerHost,
      currentFailoverCapacity: plan.failoverCapacity,
      slotsLeftAfterWorstHost: plan.slotsAfterFailures,
      availableSlots: plan.availableSlots,
    };
  }),

  'spare-aws-10-instances': runner<ZoneOptions>(({ requiredInstances, zonesLost, options }) => {
    const perZone = options.map(({ zones }) => symmetricPerZone({ needed: requiredInstances, zones, zonesLost }) ?? 0);
    const total = perZone.map((replicas, option) => replicas * (options[option]?.zones ?? 0));
    return { total, perZone, spareInstances: total.map((all) => all - requiredInstances), spareZones: zonesLost };
  }),

  'spare-placement-7-over-3': runner<{ instances: number; zones: number }>(({ instances, zones }) => {
    const perZone = evenPlacement(instances, zones);
    return { perZone, survivors: leftAfterDomainLoss(perZone, 1) };
  }),

  'spare-tight-vs-symmetric': runner<{ rows: readonly { M: number; Z: number; f: number }[] }>(({ rows }) => {
    const inputs = rows.map(({ M, Z, f }) => ({ needed: M, zones: Z, zonesLost: f }));
    return {
      symmetric: inputs.map((input) => (symmetricPerZone(input) ?? 0) * input.zones),
      tight: inputs.map(tightTotal),
    };
  }),

  'spare-k8s-hpa': runner<{ rows: readonly { current: number; metric: number; target: number }[] }>(({ rows }) => ({
    desired: rows.map(({ current, metric, target }) =>
      desiredReplicas({ current, metric: decimal(metric), target: decimal(target) }),
    ),
  })),

  'spare-sre-nplus2': runner<{ instanceCapacities: readonly number[]; unavailable: string; peaks: readonly number[] }>(
    ({ instanceCapacities, unavailable, peaks }) => {
      const capacities = instanceCapacities.map((capacity) => decimal(capacity));
      const left = capacityAfterLargestLoss({ capacities, lost: Number(unavailable.replace('largest ', '')) });
      return { survivingCapacity: left, meetsPeak: peaks.map((peak) => left.gte(peak)) };
    },
  ),

  'spare-netflix-failover-40': runner<NetflixStateless>((inputs) => {
    const offeredErlangs = inputs.rps * inputs.meanLatencySeconds;
    const coresForLoad = squareRootStaffing({ erlangs: offeredErlangs, beta: inputs.qosBeta });
    const coresForFailover = atLeast(coresForLoad, inputs.failoverUtilisation);
    const instances = atLeast(coresForFailover, inputs.coresPerInstance);
    return {
      offeredErlangs,
      coresForLoad,
      coresForFailover,
      instances: nextMultiple({ count: instances, multiple: inputs.zones }),
    };
  }),
};

interface HostsAndMachines {
  readonly hosts: readonly CpuAndMemory[];
  readonly vms: readonly CpuAndMemory[];
  readonly hostFailuresTolerated: number;
}

interface CpuAndMemory {
  readonly cpuGHz: number;
  readonly memGB: number;
}

interface ZoneOptions {
  readonly requiredInstances: number;
  readonly zonesLost: number;
  readonly options: readonly { readonly zones: number }[];
}

interface NetflixStateless {
  readonly rps: number;
  readonly meanLatencySeconds: number;
  readonly qosBeta: number;
  readonly failoverUtilisation: number;
  readonly coresPerInstance: number;
  readonly zones: number;
}

function amounts({ cpuGHz, memGB }: CpuAndMemory): {
  cpu: ReturnType<typeof decimal>;
  memory: ReturnType<typeof decimal>;
} {
  return { cpu: decimal(cpuGHz), memory: decimal(memGB) };
}

function atLeast(need: number, perUnit: number): number {
  return replicaNeedOfFraction({ numerator: decimal(need), denominator: decimal(perUnit) });
}
