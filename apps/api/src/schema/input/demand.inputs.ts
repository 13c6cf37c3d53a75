import type {
  CombinationInput,
  DemandInput,
  FailoverInput,
  FlowInput,
  FlowStepInput,
  FlowTargetsInput,
  TargetsInput,
  TolerateInput,
  UtilizationInput,
} from '@headroom/core';
import { choice, decimal, listOf, number, object, optional, text, whole } from '../fields/field-spec.js';
import { CriticalityEnum } from '../vocabulary.js';
import { workloadInputType } from './workload-input-type.js';

/** What a workload must carry and reach (contract 1). */
export const DemandInputType = workloadInputType<DemandInput>({
  name: 'DemandInput',
  description: 'The load.',
  path: ['demand'],
  fields: {
    peakPerSecond: decimal(),
    averagePerSecond: optional(decimal()),
    annualGrowth: optional(decimal()),
    horizonMonths: optional(whole()),
    p90PeakPerSecond: optional(decimal()),
    designQuantile: optional(decimal()),
    hourlyProfile: optional(listOf(decimal())),
  },
});

export const UtilizationInputType = workloadInputType<UtilizationInput>({
  name: 'UtilizationInput',
  description: 'How busy replicas may be, as ratios of their capacity.',
  path: ['utilization'],
  fields: { normalMax: optional(decimal()), failureMax: optional(decimal()), shedAbove: optional(decimal()) },
});

const CombinationInputType = workloadInputType<CombinationInput>({
  name: 'CombinationInput',
  description: 'Losses that happen together; a kind that is absent is 0.',
  path: ['targets', 'tolerate', 'combinations'],
  fields: { replicas: optional(whole()), zones: optional(whole()), regions: optional(whole()) },
});

const TolerateInputType = workloadInputType<TolerateInput>({
  name: 'TolerateInput',
  description: 'Simultaneous losses to absorb, each kind on its own.',
  path: ['targets', 'tolerate'],
  fields: {
    replicas: optional(whole()),
    zones: optional(whole()),
    regions: optional(whole()),
    combinations: optional(listOf(object(() => CombinationInputType))),
  },
});

export const TargetsInputType = workloadInputType<TargetsInput>({
  name: 'TargetsInput',
  description: 'What the workload must reach; what is absent is not judged.',
  path: ['targets'],
  fields: {
    availability: optional(decimal()),
    rto: optional(number()),
    rpo: optional(number()),
    latencyMs: optional(decimal()),
    monthlyBudget: optional(decimal()),
    tolerate: optional(object(() => TolerateInputType)),
    minServedRatio: optional(decimal()),
    availableRatio: optional(decimal()),
    downtimeCostPerHour: optional(decimal()),
    dataLossCostPerMinute: optional(decimal()),
    residency: optional(listOf(text())),
  },
});

export const FailoverInputType = workloadInputType<FailoverInput>({
  name: 'FailoverInput',
  description: 'How a loss is noticed and answered. Durations in seconds.',
  path: ['failover'],
  fields: {
    detect: optional(number()),
    detectLocal: optional(number()),
    decide: optional(number()),
    reroute: optional(number()),
    successRatio: optional(decimal()),
    testedOn: optional(text()),
    restore: optional(number()),
  },
});

const FlowStepInputType = workloadInputType<FlowStepInput>({
  name: 'FlowStepInput',
  description: 'A component that a flow needs.',
  path: ['flows', 'path'],
  fields: { component: text(), calls: optional(decimal()) },
});

const FlowTargetsInputType = workloadInputType<FlowTargetsInput>({
  name: 'FlowTargetsInput',
  description: 'What one flow must reach.',
  path: ['flows', 'targets'],
  fields: {
    availability: optional(decimal()),
    rto: optional(number()),
    rpo: optional(number()),
    latencyMs: optional(decimal()),
  },
});

export const FlowInputType = workloadInputType<FlowInput>({
  name: 'FlowInput',
  description: 'A way through the components.',
  path: ['flows'],
  fields: {
    name: text(),
    share: decimal(),
    path: listOf(object(() => FlowStepInputType)),
    criticality: optional(choice(CriticalityEnum)),
    targets: optional(object(() => FlowTargetsInputType)),
  },
});
