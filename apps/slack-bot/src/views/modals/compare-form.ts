import { LEAST_COMPARED_PLANS, MOST_COMPARED_PLANS } from '@headroom/plans';
import type { ModalView } from '@slack/types';
import { formView, frame, plainText, VALUE_ACTION } from './fields.js';
import { type FormMetadata, metadataText } from './form-metadata.js';
import { allChosenOf, type FormValues, type ReadForm } from './form-values.js';

/** The form in which saved plans are picked for a comparison. */
export const COMPARE_FORM = 'compare_form';

/** The block whose choices are the saved plans of whoever types. */
export const PLANS_BLOCK = 'plans';

/** Its title, also while it is being put together. */
export const COMPARE_TITLE = 'Compare plans';

/** The form that asks which saved plans are put side by side. */
export function compareForm(metadata: FormMetadata): ModalView {
  return formView({
    callbackId: COMPARE_FORM,
    title: COMPARE_TITLE,
    submit: 'Compare',
    metadata: metadataText(metadata),
    blocks: [
      {
        ...frame({
          blockId: PLANS_BLOCK,
          label: 'Saved plans',
          hint: `Two or more, up to ${String(MOST_COMPARED_PLANS)}; the others are compared with the first.`,
          isOptional: false,
        }),
        element: {
          type: 'multi_external_select',
          action_id: VALUE_ACTION,
          min_query_length: 0,
          max_selected_items: MOST_COMPARED_PLANS,
          placeholder: plainText('Type the beginning of a name'),
        },
      },
    ],
  });
}

/** The ids of the plans that were picked. */
export function readCompareForm(values: FormValues): ReadForm<readonly string[]> {
  const ids = allChosenOf(values, PLANS_BLOCK);
  const isRight = ids.length >= LEAST_COMPARED_PLANS && ids.length <= MOST_COMPARED_PLANS;
  if (isRight) return { ok: true, value: ids };
  return { ok: false, errors: { [PLANS_BLOCK]: `Pick two plans or more, up to ${String(MOST_COMPARED_PLANS)}.` } };
}
