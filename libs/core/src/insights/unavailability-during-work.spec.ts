import { describe, expect, it } from '@jest/globals';
import type { Deployment } from '../plan/deployment.js';
import type { ModelReplicated } from '../plan/planning-model.js';
import { staticPart } from '../reliability/static-part.js';
import { aCompute, aStore } from '../testing/a-component.js';
import { aLocation, aWorkload } from '../testing/a-workload.js';
import { deploymentFor } from '../testing/planned.js';
import { withoutReplicas } from './planned-work.js';
import { unavailabilityDuringWork } from './unavailability-during-work.js';

function pool(plan: Deployment, name: string): ModelReplicated {
  const found = plan.model.components.find((component) => component.name === name);
  if (found?.kind !== 'replicated') throw new Error(`no ${name}`);
  return found;
}

const PLACES = ['azure/eastus', 'azure/westus3', 'azure/northeurope'].map((name) =>
  aLocation(name, { availability: '0.999', zoneAvailabilityGivenRegion: '0.998' }),
);

describe('unavailability during planned work', () => {
  it('is in active-active designs what the whole sum over their locations gives', () => {
    const web = aCompute({ replicaAvailabilityGivenZone: '0.95' });
    for (const drainsUnhealthyLocations of [true, false]) {
      const workload = aWorkload({ locations: PLACES, components: [web], router: { drainsUnhealthyLocations } });
      const plan = deploymentFor(workload, 'ACTIVE_ACTIVE_AT_CAPACITY');
      const { otherwise, during } = unavailabilityDuringWork(plan);
      const wholly = (one: Deployment) => staticPart(one, one.model.workloadFlow).unavailability;
      const out = { component: pool(plan, 'web'), location: 1, replicas: 4 };
      expect(otherwise / wholly(plan)).toBeCloseTo(1, 9);
      expect(during(out) / wholly(withoutReplicas(plan, out))).toBeCloseTo(1, 9);
      expect(during(out)).toBeGreaterThan(otherwise);
    }
  });

  it('keeps the majority of a quorum of four at three while one member is out: the other three must be up', () => {
    const store = aStore({
      topology: 'QUORUM',
      minReplicas: 4,
      capacityPerSecond: '9000',
      replicaAvailabilityGivenZone: '0.99',
    });
    const certain = aCompute({ replicaAvailabilityGivenZone: '1' });
    const workload = aWorkload({ locations: [aLocation('azure/eastus', { zones: 1 })], components: [certain, store] });
    const plan = deploymentFor(workload, 'ZONE_REDUNDANT');
    const { otherwise, during } = unavailabilityDuringWork(plan);
    // Three of four: 1 − 0.99⁴ − 4·0.99³·0.01; then three of three: 1 − 0.99³.
    expect(otherwise).toBeCloseTo(1 - 0.99 ** 4 - 4 * 0.99 ** 3 * 0.01, 12);
    expect(during({ component: pool(plan, 'store'), location: 0, replicas: 1 })).toBeCloseTo(1 - 0.99 ** 3, 12);
  });

  it('is felt by a quorum that is stretched over locations', () => {
    const store = aStore({ topology: 'QUORUM', regionReplication: 'SYNC', replicaAvailabilityGivenZone: '0.9' });
    const plan = deploymentFor(aWorkload({ locations: PLACES, components: [store] }), 'ACTIVE_ACTIVE_AT_CAPACITY');
    const { otherwise, during } = unavailabilityDuringWork(plan);
    expect(during({ component: pool(plan, 'store'), location: 0, replicas: 1 })).toBeGreaterThan(otherwise);
  });
});
