import { fieldShapes, type FieldsOf, type TypeOf } from '../fields/field-spec.js';
import { inputType } from '../fields/object-type.js';
import { documentDescription } from './document-description.js';

/** An input type for a part of the workload document; a field without words of its own has those of the document. */
export function workloadInputType<T>({
  name,
  description,
  path,
  fields,
}: {
  readonly name: string;
  readonly description: string;
  /** Where the part stands in the document. */
  readonly path: readonly string[];
  readonly fields: FieldsOf<T>;
}): TypeOf<T> {
  const described = fieldShapes(fields).map(([field, spec]) => [
    field,
    spec.description === '' ? { ...spec, description: documentDescription([...path, field]) } : spec,
  ]);
  return inputType<T>({ name, description, fields: Object.fromEntries(described) as FieldsOf<T> });
}
