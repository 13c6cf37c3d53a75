import { complement, upDown } from '../numbers/probability.js';
import { cheapestFeasible } from '../optimisation/constrained-choice.js';
import { cheapestDesign, type RedundancyOption, seriesDesigns } from '../optimisation/redundancy-allocation.js';
import { runner, type TopicRunners } from './case-runner.js';

/** Topic `optimisation` of the reference cases. */
export const optimisationRunners: TopicRunners = {
  'opt-redundancy-allocation': runner<Allocation>((inputs) => ({
    ...cheapest(inputs),
    paretoFront: seriesDesigns(optionsOf(inputs)).map(({ cost, availability }) => ({
      cost,
      availability: availability.p,
    })),
  })),

  'opt-redundancy-allocation-b': runner<Allocation>(cheapest),

  'opt-constrained-least-cost-p': runner<Choice>(({ candidates, queries }) => {
    const rated = candidates.map(({ id, cost, availability, rto, rpo, survives }) => ({
      id,
      cost,
      unavailability: complement(availability),
      rtoSeconds: rto,
      rpoSeconds: rpo,
      survives,
    }));
    const selected = queries.map(({ slo, rto, rpo, survive }) =>
      cheapestFeasible(rated, {
        maxUnavailability: complement(slo),
        maxRtoSeconds: rto,
        maxRpoSeconds: rpo,
        mustSurvive: survive,
      }),
    );
    return { selected: selected.map((candidate) => candidate?.id ?? null) };
  }),
};

interface Allocation {
  readonly components: Readonly<Record<string, readonly { readonly cost: number; readonly availability: number }[]>>;
  readonly target: number;
}

interface Choice {
  readonly candidates: readonly {
    readonly id: string;
    readonly cost: number;
    readonly availability: number;
    readonly rto: number;
    readonly rpo: number;
    readonly survives: readonly string[];
  }[];
  readonly queries: readonly {
    readonly slo: number;
    readonly rto: number;
    readonly rpo: number;
    readonly survive: readonly string[];
  }[];
}

function cheapest(inputs: Allocation): {
  cost: number | null;
  availability: number | null;
  choice: readonly number[] | null;
} {
  const design = cheapestDesign({ components: optionsOf(inputs), targetUnavailability: complement(inputs.target) });
  return {
    cost: design?.cost ?? null,
    availability: design?.availability.p ?? null,
    choice: design?.choice ?? null,
  };
}

function optionsOf({ components }: Allocation): readonly (readonly RedundancyOption[])[] {
  return Object.values(components).map((options) =>
    options.map(({ cost, availability }) => ({ cost, availability: upDown(availability) })),
  );
}
