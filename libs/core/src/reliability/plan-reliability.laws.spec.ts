import { describe, it } from '@jest/globals';
import type { Deployment } from '../plan/deployment.js';
import type { Reliability } from '../plan/evaluation.js';
import { everyWorkload } from '../testing/laws.js';
import { deploymentFor, keptEvaluation, okPlans } from '../testing/planned.js';
import type { Workload } from '../workload/workload.js';
import { planReliability } from './plan-reliability.js';
import { seriesElements } from './series-elements.js';
import { staticPart, staticParts } from './static-part.js';

const MINUTES_PER_YEAR = 525_600;

function reliabilities(workload: Workload): readonly Reliability[] {
  return okPlans(keptEvaluation(workload)).flatMap(({ reliability }) => [reliability.workload, ...reliability.flows]);
}

function deployments(workload: Workload): readonly Deployment[] {
  return okPlans(keptEvaluation(workload)).map(({ strategy }) => deploymentFor(workload, strategy));
}

/** More by more than two ways of summing up may differ. */
function isMore(a: number, b: number): boolean {
  return a > b * (1 + 1e-10) + 1e-15;
}

describe('laws of reliability', () => {
  it('every probability is between 0 and 1', () => {
    everyWorkload((workload) =>
      reliabilities(workload).filter((one) => {
        const { availability, unavailability, expectedServedRatio, unservedRatio, fullServiceProbability } = one;
        const all = [availability, unavailability, expectedServedRatio, unservedRatio, fullServiceProbability];
        return all.some((p) => !(p >= 0 && p <= 1)) || Math.abs(availability + unavailability - 1) > 1e-15;
      }),
    );
  });

  it('contributions are not negative and add up to the downtime', () => {
    everyWorkload((workload) =>
      reliabilities(workload).filter(({ contributions, downtimeMinutesPerYear }) => {
        const sum = contributions.reduce((total, { minutesPerYear }) => total + minutesPerYear, 0);
        const isNegative = contributions.some(({ minutesPerYear }) => minutesPerYear < 0);
        // No more than all the time can be lost, however many short outages come on top.
        return isNegative || Math.abs(Math.min(sum, MINUTES_PER_YEAR) - downtimeMinutesPerYear) > 1e-6;
      }),
    );
  });

  it('in the settled states, no less is served than full service alone gives, and an outage is no full service', () => {
    everyWorkload((workload) =>
      deployments(workload).flatMap((plan) => {
        return staticParts(plan, plan.model.flows).filter(
          ({ unavailability, unserved, notFull }) => isMore(unserved, notFull) || isMore(unavailability, notFull),
        );
      }),
    );
  });

  it('a flow is down at least as long as any single thing that all of it needs', () => {
    everyWorkload((workload) =>
      deployments(workload).flatMap((plan) =>
        planReliability(plan).flows.filter(({ unavailability }, index) => {
          const flow = plan.model.flows[index];
          const elements = flow === undefined ? [] : seriesElements(plan, flow);
          return elements.some((element) => isMore(element.unavailability, unavailability));
        }),
      ),
    );
  });

  it('in one location, a flow is down at least as long as the location', () => {
    everyWorkload((workload) =>
      deployments(workload).flatMap((plan) => {
        const [location, ...others] = plan.used;
        if (location === undefined || others.length > 0) return [];
        const { down } = location.availability;
        return planReliability(plan).flows.filter(
          ({ unavailability, unservedRatio }) => isMore(down, unavailability) || isMore(down, unservedRatio),
        );
      }),
    );
  });

  it('in one location, more reliable replicas never make the settled states worse', () => {
    everyWorkload((workload) => {
      const components = workload.components.map((component) =>
        'placements' in component ? { ...component, replicaAvailabilityGivenZone: '0.99999' } : component,
      );
      const better = deployments({ ...workload, components });
      return deployments(workload).filter((plan, index) => {
        const improved = better[index];
        if (plan.shape !== 'SINGLE' || improved === undefined) return false;
        const was = staticPart(plan, plan.model.workloadFlow);
        const is = staticPart(improved, improved.model.workloadFlow);
        return isMore(is.unavailability, was.unavailability) || isMore(is.unserved, was.unserved);
      });
    });
  });
});
