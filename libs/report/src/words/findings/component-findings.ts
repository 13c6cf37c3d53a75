import { countOf, wordOf } from '../finding-values.js';
import { about, telling } from './finding-sentences.js';

/** Findings about components and limits of the document (S05, S17, S27, S32, S41). */
export const COMPONENT_FINDINGS = {
  STATEFUL_COMPUTE: about(
    (subject) => `${subject} keeps state, so its spare replicas cannot absorb the load of a lost one`,
    'Move the state to a data store, then the replicas can stand in for each other.',
  ),
  COMPONENT_ON_NO_PATH: about(
    (subject) => `${subject} is on no flow’s path, so it carries no load and no target covers it`,
    'Add it to the path of the flows that need it, or remove it.',
  ),
  MIXED_SKUS: about(
    (subject) => `${subject} uses different sizes in different locations, so a failover does not bring equal capacity`,
    'Use one SKU everywhere, or state the capacity of each with perLocation.',
  ),
  NORMAL_LIMIT_ABOVE_FAILURE_LIMIT: about(
    () => 'The utilization allowed in the normal state is above the one allowed during a failure',
    'Set utilization.normalMax below utilization.failureMax.',
  ),
  FAILURE_LIMIT_ABOVE_SHEDDING: about(
    () => 'The utilization allowed during a failure is above the point where load is shed',
    'Set utilization.failureMax below utilization.shedAbove.',
  ),
  AUTOSCALE_UNUSED: about(
    (subject) => `The load follows the day (demand.hourlyProfile), but ${subject} runs its peak size around the clock`,
    'Let its replicas follow the day (autoscale).',
  ),
  MANAGED_OPTION_NOT_EVALUATED: telling(
    (subject) => `Whether a managed service could replace ${subject} has not been evaluated`,
    'Give managedAlternative for it, or decide against one and note why.',
  ),
  SINGLE_INSTANCE: telling(
    (subject, values) =>
      `${subject} runs ${countOf(values, { key: 'running', noun: 'replica' })} in ${wordOf(values, 'location')}, where ${wordOf(values, 'required')} are needed to lose what is tolerated`,
    'Run more replicas (minReplicas), so that one can fail.',
  ),
  COUNT_BELOW_ZONES: telling(
    (subject, values) =>
      `${subject} stands in ${wordOf(values, 'zonesUsed')} of the ${countOf(values, { key: 'zones', noun: 'zone' })} of ${wordOf(values, 'location')}, with ${countOf(values, { key: 'running', noun: 'replica' })}`,
    'Run at least one replica per zone, spread over all of them.',
  ),
  SHARED_OUTSIDE_STAMPS: telling(
    (subject) =>
      `${subject} is shared by all stamps: its failure hits every user, whatever the blast radius of a stamp`,
    'Put one into every stamp, or accept it as shared fate.',
  ),
} as const;
