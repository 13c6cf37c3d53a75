import type { PlanningModel } from '../plan/planning-model.js';

/** Gateways of locations with zones that should survive the loss of one, by what the document says of them (S60). */
export function gatewaysByZones(
  { components, locations, workload }: PlanningModel,
  zoneRedundant: boolean | null,
): readonly { readonly index: number; readonly name: string }[] {
  const hasZones = locations.some(({ input }) => input.zones >= 2);
  if (!hasZones || workload.targets.tolerate.zones.count === 0) return [];
  return components.filter(({ input }) => input.kind === 'network' && input.zoneRedundant === zoneRedundant);
}
