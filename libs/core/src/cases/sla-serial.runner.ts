import { upDown } from '../numbers/probability.js';
import { downtimeMinutes } from '../reliability/downtime-budget.js';
import { allRequired, servicesInCallTree } from '../reliability/sla-algebra.js';
import { runner, type TopicRunners } from './case-runner.js';

interface Series {
  readonly series: readonly number[];
}

const seriesProduct = runner<Series>(({ series }) => {
  const { p } = allRequired(series.map(upDown));
  return { availability: p, published: p };
});

/** Topic `sla-serial` of the reference cases. */
export const slaSerialRunners: TopicRunners = {
  'sla-azure-webapp-sql': seriesProduct,
  'sla-aws-hard-deps': seriesProduct,
  'sla-rwa-dotnet-dev': seriesProduct,

  'sla-devops-masterminds': runner<Series>(({ series }) => {
    const { p, u } = allRequired(series.map(upDown));
    return { availability: p, downtimeHoursPer720h: downtimeMinutes({ unavailability: u, windowHours: 720 }) / 60 };
  }),

  'sla-calculus-fanout': runner<{ fanOut: number; levels: number }>((tree) => ({ services: servicesInCallTree(tree) })),
};
