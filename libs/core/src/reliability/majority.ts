import type { ModelReplicated } from '../plan/planning-model.js';

/** Members that must be up: a majority of a quorum store, 0 for everything else (model §7; contract 2.6). */
export function majorityOf(component: ModelReplicated, members: number): number {
  const { input } = component;
  return input.kind === 'data' && input.topology === 'QUORUM' ? Math.floor(members / 2) + 1 : 0;
}
