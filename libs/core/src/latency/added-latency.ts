import type { Deployment } from '../plan/deployment.js';
import type { ModelFlow, ModelLocation } from '../plan/planning-model.js';
import { greatCircleKm } from '../sizing/great-circle.js';
import type { DataComponent } from '../workload/workload-component.js';

/** Light in fibre covers about 200 km a millisecond; a real path is about half as long again as the great circle. */
const FIBRE_KM_PER_MS = 200;
const PATH_FACTOR = 1.5;

/**
 * Round-trip time between two locations in milliseconds: as stated where one of them is the first location, else
 * estimated from the great-circle distance; null where neither is known (S23, S99, S103).
 */
export function roundTripMs(a: ModelLocation, b: ModelLocation): number | null {
  if (a.index === b.index) return 0;
  const stated = a.index === 0 ? b.input.rttMs : b.index === 0 ? a.input.rttMs : null;
  return stated === null ? estimatedRoundTripMs(a, b) : Number(stated);
}

/** The round trip that the great-circle distance suggests, in milliseconds; null where it is not known (S99). */
export function estimatedRoundTripMs(a: ModelLocation, b: ModelLocation): number | null {
  const kilometres = greatCircleKm(a.input.facts, b.input.facts);
  return kilometres === null ? null : (2 * kilometres * PATH_FACTOR) / FIBRE_KM_PER_MS;
}

/**
 * Latency that the spread over locations adds to one unit of work of a flow, in milliseconds: synchronous commits wait
 * for the farthest copy, and writes of another location travel to the one writer (model §11, S45, S97). 0 in one
 * location; null where a round-trip time is unknown.
 */
export function addedLatencyMs(plan: Deployment, flow: ModelFlow): number | null {
  const farthest = farthestRoundTrip(plan);
  let sum = 0;
  for (const { name, input } of flow.replicated) {
    if (input.kind !== 'data' || !waitsForRemote(plan, input)) continue;
    if (farthest === null) return null;
    sum += writesPerUnitOfWork({ plan, flow, name, store: input }) * farthest;
  }
  return sum;
}

function waitsForRemote(plan: Deployment, store: DataComponent): boolean {
  if (plan.used.length < 2 || plan.shape === 'STAMPS') return false;
  const isRemoteWriter = plan.shape === 'ACTIVE' && store.topology !== 'MULTI_WRITER';
  return store.regionReplication === 'SYNC' || isRemoteWriter;
}

/** The round trip from the first used location to the farthest one; null where one is unknown. */
function farthestRoundTrip(plan: Deployment): number | null {
  const [first, ...others] = plan.used;
  if (first === undefined) return 0;
  const trips = others.map((other) => roundTripMs(first, other));
  const known = trips.filter((trip) => trip !== null);
  return known.length < trips.length ? null : Math.max(0, ...known);
}

/** A store as a flow uses it. */
export interface StoreInFlow {
  readonly plan: Pick<Deployment, 'model'>;
  readonly flow: ModelFlow;
  readonly name: string;
  readonly store: DataComponent;
}

/** Commits of one unit of work: its calls times the share that writes. */
export function writesPerUnitOfWork({ plan, flow, name, store }: StoreInFlow): number {
  const paths = flow.input === null ? plan.model.workload.flows.map(({ path }) => path) : [flow.input.path];
  const calls = paths.map((path) =>
    path.filter((step) => step.component === name).reduce((sum, step) => sum + Number(step.calls), 0),
  );
  return Math.max(0, ...calls) * Number(store.writeRatio);
}
