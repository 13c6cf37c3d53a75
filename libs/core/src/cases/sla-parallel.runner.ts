import { ninesOf, parallelUnavailability, upDown } from '../numbers/probability.js';
import { downtimeMinutes } from '../reliability/downtime-budget.js';
import { allRequired, anySuffices, regionsBehindShared } from '../reliability/sla-algebra.js';
import { runner, type TopicRunners } from './case-runner.js';

/** The source prints this product as that of the regional services, although it holds the shared ones too. */
const PRINTED_REGIONAL = '0.99546';
const HOURS_PER_JULIAN_YEAR = 8766;

/** Topic `sla-parallel` of the reference cases. */
export const slaParallelRunners: TopicRunners = {
  'sla-rwa-dotnet-regions': runner<SharedAndRegional>((inputs) => {
    const shared = allRequired(inputs.shared.map(upDown));
    const region = allRequired(inputs.regional.map(upDown));
    const single = allRequired([shared, region]).p;
    const { regions } = inputs;
    const slip = regionsBehindShared({ shared, region: upDown(PRINTED_REGIONAL), regions }).p;
    return {
      singleRegion: single,
      shared: shared.p,
      regionalOnly: region.p,
      twoRegions: regionsBehindShared({ shared, region, regions }).p,
      twoRegionsUsingPrintedRegional: slip,
      published: { single, two: slip },
    };
  }),

  'sla-azure-queue-fallback': runner<{ web: number; alternatives: readonly number[] }>(({ web, alternatives }) => {
    const fallback = anySuffices(alternatives.map(upDown));
    const composite = allRequired([upDown(web), fallback]);
    return {
      databaseOrQueue: fallback.p,
      composite: composite.p,
      compositeUnavailability: composite.u,
      published: [fallback.p, composite.p],
    };
  }),

  'sla-azure-multiregion': runner<{ regionAvailability: number; regions: readonly number[] }>((inputs) => {
    const region = upDown(inputs.regionAvailability);
    const results = inputs.regions.map((regions) => anySuffices(Array.from({ length: regions }, () => region)));
    const availability = results.map(({ p }) => p);
    return { availability, unavailability: results.map(({ u }) => u), published: availability };
  }),

  'sla-aws-sparing': runner<{ rows: readonly { alpha: number; spares: number }[] }>(({ rows }) => {
    const unavailability = rows.map(({ alpha, spares }) =>
      parallelUnavailability(Array.from({ length: spares + 1 }, () => upDown(alpha).u)),
    );
    return {
      unavailability,
      downtimeSecondsPerYear_365_25: unavailability.map(
        (u) => downtimeMinutes({ unavailability: u, windowHours: HOURS_PER_JULIAN_YEAR }) * 60,
      ),
      nines: unavailability.map(ninesOf),
    };
  }),
};

interface SharedAndRegional {
  readonly shared: readonly number[];
  readonly regional: readonly number[];
  readonly regions: number;
}
