import type { StrategyCheck } from './check.js';

/** A service that all stamps share and that can fail takes all of them with it: they are not self-contained (S63). */
export const sharedOutsideStamps: StrategyCheck<'SHARED_OUTSIDE_STAMPS'> = {
  code: 'SHARED_OUTSIDE_STAMPS',
  scope: 'STRATEGY',
  severity: 'INFO',
  guidePoint: 'S63',
  find: ({ plan }) =>
    plan.stamps === null
      ? []
      : plan.model.components
          .filter((component) => component.kind === 'global' && component.availability.down > 0)
          .map(({ name, input }) => ({
            subject: name,
            values: { availability: input.kind === 'global' ? Number(input.availability) : null },
          })),
};
