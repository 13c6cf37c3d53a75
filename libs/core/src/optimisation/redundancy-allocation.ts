import { seriesUnavailability, type UpDown } from '../numbers/probability.js';

/** One way to build a component. */
export interface RedundancyOption {
  readonly cost: number;
  readonly availability: UpDown;
}

/** A design of a series of components. */
export interface SeriesDesign extends RedundancyOption {
  /** Index of the option chosen for each component, in their order. */
  readonly choice: readonly number[];
}

/**
 * The designs of a series flow that no other is cheaper and more available than, by rising cost: Pareto fronts are
 * merged component by component (Kuo and Prasad, model §15), exact where the components are independent.
 */
export function seriesDesigns(components: readonly (readonly RedundancyOption[])[]): readonly SeriesDesign[] {
  const none: SeriesDesign = { cost: 0, availability: { p: 1, u: 0 }, choice: [] };
  return components.reduce<readonly SeriesDesign[]>((designs, options) => front(extend(designs, options)), [none]);
}

/** The cheapest design whose unavailability is at most the target (model §15); null where none is good enough. */
export function cheapestDesign(input: {
  readonly components: readonly (readonly RedundancyOption[])[];
  readonly targetUnavailability: number;
}): SeriesDesign | null {
  return (
    seriesDesigns(input.components).find(({ availability }) => availability.u <= input.targetUnavailability) ?? null
  );
}

function extend(designs: readonly SeriesDesign[], options: readonly RedundancyOption[]): readonly SeriesDesign[] {
  return designs.flatMap((design) =>
    options.map((option, index) => ({
      cost: design.cost + option.cost,
      availability: {
        p: design.availability.p * option.availability.p,
        u: seriesUnavailability([design.availability.u, option.availability.u]),
      },
      choice: [...design.choice, index],
    })),
  );
}

function front(designs: readonly SeriesDesign[]): readonly SeriesDesign[] {
  const cheapestFirst = [...designs].sort(
    (left, right) => left.cost - right.cost || left.availability.u - right.availability.u,
  );
  let least = Infinity;
  return cheapestFirst.filter(({ availability }) => {
    if (availability.u >= least) return false;
    least = availability.u;
    return true;
  });
}
