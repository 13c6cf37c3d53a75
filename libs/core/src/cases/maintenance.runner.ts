import { upDown } from '../numbers/probability.js';
import { rollingUpdateAvailability, withPlannedOutages } from '../reliability/maintenance.js';
import { runner, type TopicRunners } from './case-runner.js';

/** Topic `maintenance` of the reference cases. */
export const maintenanceRunners: TopicRunners = {
  'maint-rolling-update': runner<RollingInputs>(({ p, ...update }) => {
    const result = rollingUpdateAvailability({ ...update, replica: upDown(p) });
    return {
      fractionInMaintenance: result.maintenanceRatio,
      availabilityNormal: result.normal.p,
      availabilityDuringBatch: result.duringBatch.p,
      availability: result.overall.p,
      unavailability: result.overall.u,
    };
  }),

  'maint-planned-outage': runner<PlannedInputs>((inputs) => {
    const result = withPlannedOutages({
      unplanned: upDown(inputs.unplannedAvailability),
      eventsPerYear: inputs.plannedEventsPerYear,
      minutesEach: inputs.plannedMinutesEach,
    });
    return { plannedFraction: result.plannedRatio, availabilityIncludingPlanned: result.p };
  }),
};

interface RollingInputs {
  readonly replicas: number;
  readonly required: number;
  readonly p: number;
  readonly batch: number;
  readonly batchMinutes: number;
  readonly updatesPerYear: number;
}

interface PlannedInputs {
  readonly unplannedAvailability: number;
  readonly plannedEventsPerYear: number;
  readonly plannedMinutesEach: number;
}
