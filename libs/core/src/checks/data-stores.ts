import type { ModelReplicated, PlanningModel } from '../plan/planning-model.js';
import type { DataComponent } from '../workload/workload-component.js';

/** A data component with its place in the document. */
export interface DataStore {
  readonly index: number;
  readonly name: string;
  readonly component: ModelReplicated;
  readonly store: DataComponent;
}

/** The data components of a workload, in its order. */
export function dataStores({ components }: Pick<PlanningModel, 'components'>): readonly DataStore[] {
  return components.flatMap((component) =>
    component.kind === 'replicated' && component.input.kind === 'data'
      ? [{ index: component.index, name: component.name, component, store: component.input }]
      : [],
  );
}

/** True where the document says that the store is written to. */
export function isWritten({ writeRatio, writesPerSecond }: DataComponent): boolean {
  return Number(writeRatio) > 0 || Number(writesPerSecond) > 0;
}
