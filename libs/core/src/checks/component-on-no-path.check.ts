import { decimal } from '../numbers/decimal.js';
import type { PlanningModel } from '../plan/planning-model.js';
import type { FindingEdit } from '../plan/evaluation.js';
import type { WorkloadCheck } from './check.js';
import { edit } from './document-edits.js';

/** A component that no flow uses has no load and is planned at its minimum (contract 2.10.3, S10). */
export const componentOnNoPath: WorkloadCheck<'COMPONENT_ON_NO_PATH'> = {
  code: 'COMPONENT_ON_NO_PATH',
  scope: 'WORKLOAD',
  severity: 'WARNING',
  guidePoint: 'S10',
  find: ({ model }) => {
    if (!model.workload.flowsStated) return [];
    const used = new Set(model.workload.flows.flatMap(({ path }) => path.map(({ component }) => component)));
    return model.components
      .filter(({ name }) => !used.has(name))
      .map(({ name }) => ({ subject: name, edits: pathEdits(model, name) }));
  },
};

/** Puts the component at the end of the flow with the largest share. */
function pathEdits({ workload }: PlanningModel, name: string): readonly FindingEdit[] {
  let largest = 0;
  workload.flows.forEach(({ share }, index) => {
    if (decimal(share).gt(workload.flows[largest]?.share ?? '0')) largest = index;
  });
  const steps = workload.flows[largest]?.path.length ?? 0;
  return [edit(`flows[${String(largest)}].path[${String(steps)}]`, name)];
}
