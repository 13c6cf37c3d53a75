import type { WorkloadInput } from '@headroom/core';
import { decimal, listOf, object, optional, text } from '../fields/field-spec.js';
import { ComponentInputType } from './component.inputs.js';
import * as demands from './demand.inputs.js';
import * as places from './place.inputs.js';
import { workloadInputType } from './workload-input-type.js';

/** The workload document in canonical form (contract 1): no shorthands, decimals as text, durations in seconds. */
export const WorkloadInputType = workloadInputType<WorkloadInput>({
  name: 'WorkloadInput',
  description:
    'A workload: what it must carry, where it may run, what it is made of, and what it must reach. What is absent takes a default that is told with the answer.',
  path: [],
  fields: {
    name: text(),
    description: optional(text()),
    currency: optional(text()),
    exchangeRate: optional(decimal()),
    demand: object(() => demands.DemandInputType),
    utilization: optional(object(() => demands.UtilizationInputType)),
    targets: optional(object(() => demands.TargetsInputType)),
    failover: optional(object(() => demands.FailoverInputType)),
    router: optional(object(() => places.RouterInputType)),
    locations: listOf(object(() => places.LocationInputType)),
    sharedFate: optional(object(() => places.SharedFateInputType)),
    components: listOf(object(() => ComponentInputType)),
    flows: optional(listOf(object(() => demands.FlowInputType))),
    strategyOptions: optional(object(() => places.StrategyOptionsInputType)),
    priceOverrides: optional(listOf(object(() => places.PriceOverrideInputType))),
    commitments: optional(object(() => places.CommitmentsInputType)),
    asOf: optional(text()),
    reviewOn: optional(text()),
    scalingTestedOn: optional(text()),
    dns: optional(object(() => places.DnsInputType)),
    hub: optional(object(() => places.HubInputType)),
    operationsCostPerHour: optional(decimal()),
    maintenance: optional(object(() => places.MaintenanceInputType)),
  },
});
