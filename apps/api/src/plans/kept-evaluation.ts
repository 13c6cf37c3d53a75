import type { GraphQLResolveInfo } from 'graphql';
import type { Evaluation } from '@headroom/core';
import type { KeptComputed } from '@headroom/plans';
import type { Computing } from '../computing/computing.js';
import { fieldSelectionText } from '../evaluation/wanted-selection.js';
import type { ApiContext } from '../request/api-context.js';
import { standIn } from '../schema/stand-in.js';

/** What resolves the field of a kept evaluation. */
export interface EvaluationField {
  readonly computing: Computing;
  readonly context: ApiContext;
  readonly info: GraphQLResolveInfo;
}

/** A kept evaluation with its words; of a large one a stand-in, since what is wanted of it has been written already. */
export async function keptEvaluation(
  computed: KeptComputed,
  { computing, context, info }: EvaluationField,
): Promise<Evaluation> {
  const read = await computing.read({ computed, selectionText: () => fieldSelectionText(info) }, context);
  if ('evaluation' in read) return read.evaluation;
  context.writePart({ path: info.path, json: read.json });
  return standIn(info.returnType) as Evaluation;
}
