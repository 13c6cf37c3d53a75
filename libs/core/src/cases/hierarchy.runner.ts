import { upDown } from '../numbers/probability.js';
import { meanCount } from '../reliability/distribution.js';
import { type ExpectedService, expectedService } from '../reliability/expected-service.js';
import { replicasInService } from '../reliability/hierarchy.js';
import { sharedZonesAvailability } from '../reliability/shared-zones-flow.js';
import { runner, type TopicRunners } from './case-runner.js';

const placedPool = runner<PlacedPool>(({ regions, requiredInstances }) => {
  const distribution = replicasInService(
    regions.map(({ p, zones }) => ({
      region: upDown(p),
      zones: zones.map((zone) => ({ zone: upDown(zone.p), replicas: zone.instances, replica: upDown(zone.instanceP) })),
    })),
  );
  const service = expectedService({ distribution, fullCapacity: requiredInstances });
  return {
    probCapacityMet: service.fullServiceProbability,
    unavailability: service.shortfallProbability,
    probAny: service.anyServiceProbability,
    probNoneUp: service.noServiceProbability,
    expectedServedFraction: service.expectedServedRatio,
    lostFraction: service.unservedRatio,
    meanInstancesUp: meanCount(distribution),
  };
});

const evenPool = runner<EvenPool>((inputs) => {
  const service = evenPoolService(inputs);
  return {
    probCapacityMet: service.fullServiceProbability,
    unavailability: service.shortfallProbability,
    expectedServedFraction: service.expectedServedRatio,
    lostFraction: service.unservedRatio,
  };
});

/** Topic `hierarchy` of the reference cases. */
export const hierarchyRunners: TopicRunners = {
  'hier-1r3z3i-need6': placedPool,
  'hier-1r3z-uneven-321': placedPool,
  'hier-1r3z-432-need5': placedPool,
  'hier-single-instance': placedPool,
  'hier-3z20-need40': evenPool,
  'hier-3z21-need40': evenPool,

  'hier-two-tiers-shared-zones': runner<Tiers>((inputs) => {
    const place = { region: upDown(inputs.region), zones: inputs.zones.map(upDown) };
    const tiers = inputs.tiers.map(({ perZone, p, need }) => ({ perZone, replica: upDown(p), needed: need }));
    const flow = sharedZonesAvailability({ ...place, tiers });
    const alone = tiers.map((tier) => sharedZonesAvailability({ ...place, tiers: [tier] }).p);
    const byName = Object.fromEntries(inputs.tiers.map(({ name }, index) => [name, alone[index] ?? null]));
    return { flow: flow.p, flowUnavailability: flow.u, ...byName };
  }),
};

/** Topic `performability` of the reference cases. */
export const performabilityRunners: TopicRunners = {
  'perf-zone-spread-sweep': runner<Omit<EvenPool, 'instancesPerZone'> & { readonly perZone: readonly number[] }>(
    ({ perZone, ...place }) => {
      const services = perZone.map((instancesPerZone) => evenPoolService({ ...place, instancesPerZone }));
      return {
        probCapacityMet: services.map((service) => service.fullServiceProbability),
        capacityUnavailability: services.map((service) => service.shortfallProbability),
        expectedServedFraction: services.map((service) => service.expectedServedRatio),
        lostFraction: services.map((service) => service.unservedRatio),
      };
    },
  ),
};

function evenPoolService(inputs: EvenPool): ExpectedService {
  const zone = { zone: upDown(inputs.zone), replicas: inputs.instancesPerZone, replica: upDown(inputs.instance) };
  const zones = Array.from({ length: inputs.zones }, () => zone);
  const distribution = replicasInService([{ region: upDown(inputs.region), zones }]);
  return expectedService({ distribution, fullCapacity: inputs.requiredInstances });
}

interface PlacedPool {
  readonly regions: readonly {
    readonly p: number;
    readonly zones: readonly { readonly p: number; readonly instances: number; readonly instanceP: number }[];
  }[];
  readonly requiredInstances: number;
}

interface EvenPool {
  readonly region: number;
  readonly zones: number;
  readonly zone: number;
  readonly instancesPerZone: number;
  readonly instance: number;
  readonly requiredInstances: number;
}

interface Tiers {
  readonly region: number;
  readonly zones: readonly number[];
  readonly tiers: readonly {
    readonly name: string;
    readonly perZone: readonly number[];
    readonly p: number;
    readonly need: number;
  }[];
}
