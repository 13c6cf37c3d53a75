import type { TargetVerdict } from '@headroom/core';
import { TARGET_WORDS } from '@headroom/report';

/** What a target asks for, and of which flow where it is not the workload's: `recovery time (RTO) of flow buy`. */
export function targetName({ target, flow }: Pick<TargetVerdict, 'target' | 'flow'>): string {
  return flow === null ? TARGET_WORDS[target] : `${TARGET_WORDS[target]} of flow ${flow}`;
}
