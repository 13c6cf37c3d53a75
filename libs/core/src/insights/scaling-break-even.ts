import { lossesPerYear, surges } from '../cost/growth-cost.js';
import { type Decimal, decimal, decimalText, ZERO } from '../numbers/decimal.js';
import type { Deployment } from '../plan/deployment.js';
import type { ModelLocation } from '../plan/planning-model.js';
import { activeRerouteSeconds, regionLossTimeline } from '../recovery/region-loss.js';
import type { DecimalText } from '../workload/workload-input.js';
import type { PlannedDeployment } from './planned-deployments.js';
import { grownAfter, growingPools } from './scaling-pools.js';

const MONTHS_PER_YEAR = 12;
const SECONDS_PER_HOUR = 3600;

/** Scale-out time at which scaling out and running ready cost the same a year. */
export interface ScalingBreakEven {
  /** What scaling out saves a year, less the surge of its failovers. */
  readonly savingPerYear: DecimalText;
  /** Mean losses of a location a year, and the share that is shed from the re-routing on, weighted by them. */
  readonly lossesPerYear: number;
  readonly shedRatio: number;
  /** Degraded this long per loss, the shed load costs what is saved; null without a downtime cost or anything shed. */
  readonly breakEvenSeconds: number | null;
  /** What the pools take now: the longest time from the re-routing until nothing has to grow any more. */
  readonly scaleOutSeconds: number;
}

/** The design that scales out beside the one that runs ready. */
export interface ComparedDesigns {
  readonly scaling: PlannedDeployment;
  readonly ready: PlannedDeployment;
}

/** How slow scaling out may be before the overprovisioned design is the cheaper one (S22, S78). */
export function scalingBreakEven({ scaling, ready }: ComparedDesigns): ScalingBreakEven {
  const plan = scaling.deployment;
  const perMonth = decimal(ready.plan.cost.monthlyTotal).minus(scaling.plan.cost.monthlyTotal);
  const saving = perMonth.times(MONTHS_PER_YEAR).minus(surges(plan).perYear);
  const losses = plan.serving.map((location) => ({
    perYear: lossesPerYear(location),
    shed: shedAfterReroute(plan, location),
  }));
  const perYear = losses.reduce((sum, one) => sum.plus(one.perYear), ZERO);
  const shed = losses.reduce((sum, one) => sum.plus(one.perYear.times(decimal(one.shed))), ZERO);
  const pools = growingPools(plan);
  const growth = pools.map((loss) => {
    const { running } = plan.countOf(loss.component, loss.location.index);
    return grownAfter(loss, running) - loss.reroutedSeconds;
  });
  return {
    savingPerYear: decimalText(saving),
    lossesPerYear: perYear.toNumber(),
    shedRatio: perYear.isZero() ? 0 : shed.div(perYear).toNumber(),
    breakEvenSeconds: breakEvenSeconds({ saving, shed, perHour: plan.model.workload.targets.downtimeCostPerHour }),
    scaleOutSeconds: Math.max(0, ...growth),
  };
}

/** The share of the load that is shed from the moment on at which the survivors carry everything. */
function shedAfterReroute(plan: Deployment, location: ModelLocation): number {
  const flow = plan.model.workloadFlow;
  const lost = 1 << location.index;
  const timeline = regionLossTimeline({ plan, flow, lost, endSeconds: location.mttrSeconds }, 'GOOD');
  const rerouted = activeRerouteSeconds({ plan, flow, lost });
  const step = timeline.steps.filter(({ atSeconds }) => atSeconds <= rerouted).at(-1);
  return step === undefined ? 0 : Math.max(0, 1 - step.servedRatio);
}

interface YearlyCost {
  readonly saving: Decimal;
  /** Losses a year times the share that each sheds. */
  readonly shed: Decimal;
  readonly perHour: DecimalText | null;
}

/** `saving · 3,600 / (losses · shed · cost per hour)`; 0 where scaling out saves nothing. */
function breakEvenSeconds({ saving, shed, perHour }: YearlyCost): number | null {
  if (perHour === null || shed.isZero() || decimal(perHour).isZero()) return null;
  if (saving.lte(0)) return 0;
  return saving.times(SECONDS_PER_HOUR).div(shed.times(perHour)).toNumber();
}
