import type { WorkloadInput } from '@headroom/core';
import { stringify } from 'yaml';
import { workloadSchema } from '../schema/workload.schema.js';
import { documentValue } from './document-value.js';

const LINE_WIDTH = 120;

/** A canonical workload as YAML in the shorthands of the document; reading the text gives the same workload again. */
export function documentText(input: WorkloadInput): string {
  return stringify(documentValue(workloadSchema(), input), {
    schema: 'core',
    version: '1.2',
    lineWidth: LINE_WIDTH,
    aliasDuplicateObjects: false,
  });
}
