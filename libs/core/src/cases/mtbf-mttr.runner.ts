import { repairedUnit } from '../reliability/downtime-budget.js';
import { allRequired, anySuffices } from '../reliability/sla-algebra.js';
import { runner, type TopicRunners } from './case-runner.js';

/** Topic `mtbf-mttr` of the reference cases. */
export const mtbfMttrRunners: TopicRunners = {
  'mtbf-trivedi-ch6': runner<{ mttfHours: number; mttrHours: number; n: number }>(({ n, ...hours }) => {
    const units = Array.from({ length: n }, () => repairedUnit(hours));
    const parallel = anySuffices(units);
    return {
      component: repairedUnit(hours).p,
      allRequired: allRequired(units).p,
      atLeastOne: parallel.p,
      atLeastOneUnavailability: parallel.u,
    };
  }),

  'mtbf-10000-20': runner<{ mttfHours: number; mttrHours: number }>((hours) => {
    const { p } = repairedUnit(hours);
    return { availability: p, published: p };
  }),
};
