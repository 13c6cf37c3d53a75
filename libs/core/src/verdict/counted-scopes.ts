import type { Deployment } from '../plan/deployment.js';
import type { FlowRecovery, RecoveryRow, RecoveryScope } from '../plan/evaluation.js';
import type { ModelFlow, PlanningModel } from '../plan/planning-model.js';
import { rpoOf, type Rpo, worstRpo } from '../recovery/rpo.js';

/** Zones that a location's tolerance asks for: stated ones always, the default only where there are zones (contract 2.10.6). */
export function judgedZones(model: PlanningModel, location: number): number {
  const { count, stated } = model.workload.targets.tolerate.zones;
  const zones = model.locations[location]?.input.zones ?? 0;
  return stated || zones >= 2 ? count : 0;
}

/** The scopes that count for a plan: those with a tolerance above 0 (contract 2.10.6, 2.10.17). */
export function countedScopes({ model, serving }: Deployment): ReadonlySet<RecoveryScope> {
  const { replicas, regions } = model.workload.targets.tolerate;
  const counted = new Set<RecoveryScope>();
  if (replicas.count > 0) counted.add('REPLICA');
  if (serving.some(({ index }) => judgedZones(model, index) > 0)) counted.add('ZONE');
  if (regions.count > 0) counted.add('REGION');
  return counted;
}

/** The longest recovery over the rows that count; null where none does. */
export function worstRto(rows: readonly RecoveryRow[], counted: ReadonlySet<RecoveryScope>): number | null {
  const seconds = rows.filter(({ scope }) => counted.has(scope)).map(({ rtoSeconds }) => rtoSeconds);
  return seconds.length === 0 ? null : Math.max(...seconds);
}

/** The worst RPO of a flow over the scopes that count. */
export function flowRpo(
  { plan, flow }: { readonly plan: Deployment; readonly flow: ModelFlow },
  rows: readonly RecoveryRow[],
): Rpo {
  const counted = countedScopes(plan);
  return worstRpo(
    rows
      .filter(({ scope }) => counted.has(scope))
      .map(({ scope, outcome }) => rpoOf({ plan, flow }, { scope, outcome })),
  );
}

/** The worst over flows; null where none is judged. */
export function worstOfFlows(flows: readonly Pick<FlowRecovery, 'rtoSeconds'>[]): number | null {
  const seconds = flows.flatMap(({ rtoSeconds }) => (rtoSeconds === null ? [] : [rtoSeconds]));
  return seconds.length === 0 ? null : Math.max(...seconds);
}
