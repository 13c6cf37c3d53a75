import { atCapacityRunners, overprovisionedRunners } from './active-active.runner.js';
import type { TopicRunners } from './case-runner.js';
import { costRunners, managedCapacityRunners } from './cost.runner.js';
import { coverageFailoverRunners } from './coverage-failover.runner.js';
import { geoRunners, quorumRunners, rtoRpoRunners, syncLatencyRunners } from './data-distance.runner.js';
import { downtimeBudgetRunners } from './downtime-budget.runner.js';
import { hierarchyRunners, performabilityRunners } from './hierarchy.runner.js';
import { kofnRunners } from './kofn.runner.js';
import { maintenanceRunners } from './maintenance.runner.js';
import { markovRunners } from './markov.runner.js';
import { mtbfMttrRunners } from './mtbf-mttr.runner.js';
import { networkRunners } from './network.runner.js';
import { numericsRunners } from './numerics.runner.js';
import { optimisationRunners } from './optimisation.runner.js';
import { partitioningRunners, stampRunners } from './partitioning.runner.js';
import { coldSpareRunners, warmSpareRunners } from './passive-spare.runner.js';
import { queueingRunners } from './queueing.runner.js';
import { recoveryWindowRunners } from './recovery-window.runner.js';
import { replicasSpareRunners } from './replicas-spare.runner.js';
import { slaParallelRunners } from './sla-parallel.runner.js';
import { slaSerialRunners } from './sla-serial.runner.js';
import { demandRunners, forecastRunners, uncertaintyRunners } from './uncertainty.runner.js';
import { utilisationRunners } from './utilisation.runner.js';

/** The runners of every topic of the reference cases. */
export const TOPIC_RUNNERS: Readonly<Record<string, TopicRunners>> = {
  'coverage-failover': coverageFailoverRunners,
  'downtime-budget': downtimeBudgetRunners,
  'managed-capacity': managedCapacityRunners,
  'mtbf-mttr': mtbfMttrRunners,
  'recovery-window': recoveryWindowRunners,
  'replicas-spare': replicasSpareRunners,
  'rto-rpo': rtoRpoRunners,
  'sla-parallel': slaParallelRunners,
  'sla-serial': slaSerialRunners,
  'strategy-at-capacity': atCapacityRunners,
  'strategy-cold-spare': coldSpareRunners,
  'strategy-geo': geoRunners,
  'strategy-overprovisioned': overprovisionedRunners,
  'strategy-stamps': stampRunners,
  'strategy-warm-spare': warmSpareRunners,
  'sync-latency': syncLatencyRunners,
  cost: costRunners,
  demand: demandRunners,
  forecast: forecastRunners,
  hierarchy: hierarchyRunners,
  kofn: kofnRunners,
  maintenance: maintenanceRunners,
  markov: markovRunners,
  network: networkRunners,
  numerics: numericsRunners,
  optimisation: optimisationRunners,
  partitioning: partitioningRunners,
  performability: performabilityRunners,
  queueing: queueingRunners,
  quorum: quorumRunners,
  uncertainty: uncertaintyRunners,
  utilisation: utilisationRunners,
};
