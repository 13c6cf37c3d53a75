import { upDown } from '../numbers/probability.js';
import { expectedService } from '../reliability/expected-service.js';
import { binomialUpperTail } from '../reliability/k-of-n.js';
import { capacityDistribution, differentUnitsAvailability } from '../reliability/poisson-binomial.js';
import { runner, type TopicRunners } from './case-runner.js';

interface DifferentUnits {
  readonly k: number;
  readonly p: readonly number[];
}

interface WeightedUnits {
  readonly units: readonly { readonly capacity: number; readonly p: number }[];
  readonly demand: number;
}

/** Topic `kofn` of the reference cases. */
export const kofnRunners: TopicRunners = {
  'kofn-3of4-09': runner<{ n: number; k: number; p: number }>(({ n, k, p }) => {
    const availability = binomialUpperTail({ n, k, ...upDown(p) });
    return { availability, published: availability };
  }),

  'kofn-2of3-heterogeneous': runner<DifferentUnits>(({ k, p }) => {
    const availability = differentUnitsAvailability({ units: p.map(upDown), k }).p;
    return { availability, published: availability };
  }),

  'kofn-poisson-binomial-10': runner<DifferentUnits>(({ k, p }) => {
    const result = differentUnitsAvailability({ units: p.map(upDown), k });
    return { availability: result.p, unavailability: result.u };
  }),

  'kofn-capacity-weighted': runner<WeightedUnits>(({ units, demand }) => {
    const distribution = capacityDistribution(units.map(({ capacity, p }) => ({ capacity, ...upDown(p) })));
    const service = expectedService({ distribution, fullCapacity: demand });
    return {
      probCapacityMet: service.fullServiceProbability,
      unavailability: service.shortfallProbability,
      expectedServedFraction: service.expectedServedRatio,
      lostFraction: service.unservedRatio,
    };
  }),
};
