import type { PlanComponent, PlanComponentLocation, PlanLocation, PlanStamps, SurvivalRow } from '@headroom/core';
import { choice, decimal, flag, listOf, number, object, orNull, text, whole } from '../fields/field-spec.js';
import { objectType } from '../fields/object-type.js';
import { ComponentKindEnum, FailureKindEnum, LocationRoleEnum } from '../vocabulary.js';

/** Where a strategy places what, and what is left after each loss (contract 4, 2.3, 2.4). */
export const PlanLocationType = objectType<PlanLocation>({
  name: 'PlanLocation',
  description: 'A location that a strategy uses.',
  fields: {
    location: text('`provider/region`.'),
    role: choice(LocationRoleEnum, 'The part it plays.'),
    trafficShare: number('Share of traffic in the normal state, 0 to 1; 0 where it waits.'),
    zones: whole('Zones that replicas are spread over; 0 or 1 = one failure domain.'),
  },
});

export const PlanComponentLocationType = objectType<PlanComponentLocation>({
  name: 'PlanComponentLocation',
  description: 'The replicas of a component in one location.',
  fields: {
    location: text('`provider/region`.'),
    running: whole('Replicas that run in the normal state.'),
    stopped: whole('Replicas that are kept stopped and started at a failover.'),
    perZone: listOf(whole(), 'Running replicas of each zone; one entry for one failure domain.'),
    afterFailover: orNull(
      whole('Size after the worst tolerated loss of locations; null where no failover can happen.'),
    ),
    forLoad: whole('Replicas that the load of this location needs in the normal state.'),
    spare: whole('Running beyond `forLoad`.'),
    utilization: orNull(number('In the normal state, 0 to 1; null where nothing runs or nothing is limited.')),
    capacityUnits: orNull(decimal('Provisioned units of a managed component; null for others.')),
  },
});

export const PlanComponentType = objectType<PlanComponent>({
  name: 'PlanComponent',
  description: 'The sizing of one component.',
  fields: {
    name: text('Name in the document.'),
    kind: choice(ComponentKindEnum, 'What the component is.'),
    loadPerSecond: decimal('Calls per second at the design load.'),
    locations: listOf(
      object(() => PlanComponentLocationType),
      'Its replicas, location by location.',
    ),
  },
});

const StampLocationType = objectType<PlanStamps['byLocation'][number]>({
  name: 'StampLocation',
  description: 'The stamps of one location.',
  fields: { location: text('`provider/region`.'), count: whole('Stamps that stand there.') },
});

export const PlanStampsType = objectType<PlanStamps>({
  name: 'PlanStamps',
  description: 'The deployment stamps of a plan.',
  fields: {
    count: whole('All stamps, the spare ones too.'),
    spare: whole('Stamps in spare.'),
    capacityPerSecond: decimal('Load that one stamp carries.'),
    blastRadius: number('Share of users that the loss of one stamp hits, 0 to 1.'),
    byLocation: listOf(
      object(() => StampLocationType),
      'Where the stamps stand.',
    ),
    nextStampAtPerSecond: decimal('Design load above which one more stamp is needed.'),
  },
});

export const SurvivalRowType = objectType<SurvivalRow>({
  name: 'SurvivalRow',
  description: 'What is left of a component after a failure, before anything is repaired or added.',
  fields: {
    component: text('Name of the component.'),
    failure: choice(FailureKindEnum, 'What is lost.'),
    location: text('Where the load is carried.'),
    lost: orNull(text('The lost location of a REGION row; null for others.')),
    loadPerSecond: number('Load that the survivors have to carry.'),
    remaining: whole('Replicas left at once.'),
    utilization: orNull(number('Of the survivors, may exceed 1; null when none is left.')),
    withinFailureMax: flag('Whether the utilization is within `utilization.failureMax`.'),
    withoutShedding: flag('Whether all of the load is served.'),
    servedRatio: number('Share of the load that is served, 0 to 1.'),
    needed: whole('Replicas that would keep it within `utilization.failureMax`.'),
  },
});
