import type { Workload } from '@headroom/core';

/** Milliseconds that every evaluation takes. */
const BASE_MS = 2;
/** For each component in each pair of locations: sizes and losses. */
const PER_PLACEMENT_PAIR_MS = 0.35;
/** For each component of each flow in each location: recovery. */
const PER_FLOW_STEP_MS = 0.15;
/** For each state of the failure domains, of which some hundred thousand are weighed in a second. */
const PER_DOMAIN_STATE_MS = 0.0005;

/**
 * About how long the evaluation of a workload keeps a processor busy, in milliseconds. The constants were measured on the
 * examples and on workloads of up to 7 locations, 60 components and 10 flows; rather too much than too little.
 */
export function predictedMs({ locations, components, flows }: Workload): number {
  const places = locations.length;
  const steps = components.length * flows.length;
  const zones = Math.max(...locations.map((location) => location.zones));
  const states = places * 2 ** (places - 1) * 2 ** zones * steps;
  return (
    BASE_MS +
    PER_PLACEMENT_PAIR_MS * components.length * places ** 2 +
    PER_FLOW_STEP_MS * steps * places +
    PER_DOMAIN_STATE_MS * states
  );
}

/** Evaluations that are predicted to take longer than this are computed beside the event loop. */
const LONGEST_INLINE_MS = 50;

/** Whether the evaluation of a workload would keep others waiting. */
export function isLarge(workload: Workload): boolean {
  return predictedMs(workload) > LONGEST_INLINE_MS;
}
