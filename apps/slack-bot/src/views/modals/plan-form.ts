import { SLACK_LIMITS } from '@headroom/block-kit';
import type { ModalView } from '@slack/types';
import { contextBlock } from '../answer/blocks.js';
import { formView, frame, option, plainText, textField, VALUE_ACTION } from './fields.js';
import { type FormMetadata, metadataText } from './form-metadata.js';

/** The form of a new plan. */
export const PLAN_FORM = 'plan_form';

/** Blocks of forms whose choices come from the catalogue while somebody types. */
export const SKU_BLOCK = 'sku';
export const LOCATIONS_BLOCK = 'locations';

const SHORT = 100;
const LONG = 1000;

/** The form in which a workload is described, or pasted. */
export function planForm(metadata: FormMetadata): ModalView {
  return formView({
    callbackId: PLAN_FORM,
    title: 'New plan',
    submit: 'Plan',
    metadata: metadataText(metadata),
    blocks: [
      contextBlock('Fill in the fields, or paste a whole workload at the end.'),
      shortField('load', 'Peak load', '12000/s, or 720k per minute'),
      skuField(),
      shortField('capacity', 'Load that one instance carries, as tested', '100/s'),
      textField({
        blockId: 'more',
        label: 'More components',
        placeholder: 'db=Standard_E8s_v5@500/s',
        hint: 'One on each line: name, instance type and the load that one carries. The first is called web.',
        isOptional: true,
        longest: LONG,
        lines: 'MANY',
      }),
      locationsField([]),
      surviveField(),
      shortField('slo', 'Availability', '99.95%'),
      shortField('rto', 'Recovery time (RTO)', '15m'),
      shortField('rpo', 'Data loss (RPO)', '5m'),
      shortField('budget', 'Budget a month', '$20000'),
      shortField('name', 'Name', 'storefront'),
      textField({
        blockId: 'document',
        label: 'Or a whole workload as YAML or JSON',
        hint: 'Longer ones: post the file and use the message shortcut.',
        isOptional: true,
        lines: 'MANY',
      }),
    ],
  });
}

function shortField(blockId: string, label: string, placeholder: string) {
  return textField({ blockId, label, placeholder, isOptional: true, longest: SHORT, lines: 'ONE' });
}

function skuField() {
  return {
    ...frame({ blockId: SKU_BLOCK, label: 'Instance type', isOptional: true }),
    element: {
      type: 'external_select' as const,
      action_id: VALUE_ACTION,
      min_query_length: 2,
      placeholder: plainText('Type a part of its name'),
    },
  };
}

/** The field for locations, with those that are there. */
export function locationsField(chosen: readonly string[]) {
  return {
    ...frame({ blockId: LOCATIONS_BLOCK, label: 'Locations', isOptional: true }),
    element: {
      type: 'multi_external_select' as const,
      action_id: VALUE_ACTION,
      min_query_length: 2,
      placeholder: plainText('Type a part of a region'),
      ...(chosen.length === 0
        ? {}
        : { initial_options: chosen.map((location, index) => option(location, locationValue(location, index))) }),
    },
  };
}

/** The value that stands for a location of the workload: its name, or its place where the name is too long for Slack. */
export function locationValue(location: string, index: number): string {
  return location.length <= SLACK_LIMITS.optionValue.value ? location : `#${String(index)}`;
}

function surviveField() {
  return {
    ...frame({ blockId: 'survive', label: 'What it survives', isOptional: true }),
    element: {
      type: 'checkboxes' as const,
      action_id: VALUE_ACTION,
      options: [option('The loss of a zone', 'zone'), option('The loss of a region', 'region')],
    },
  };
}
