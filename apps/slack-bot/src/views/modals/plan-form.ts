import type { Complaint } from '../../grammar/complaint.js';
import type { Knowledge } from '../../grammar/knowledge.js';
import { parsePlanLine } from '../../grammar/plan-line.js';
import type { ModalView } from '@slack/types';
import { contextBlock } from '../answer/blocks.js';
import { formView, frame, option, plainText, textField, VALUE_ACTION } from './fields.js';
import { type FormMetadata, metadataText } from './form-metadata.js';
import { allChosenOf, chosenOf, type FormErrors, type FormValues, type ReadForm, textOf } from './form-values.js';

/** The form of a new plan. */
export const PLAN_FORM = 'plan_form';

/** Blocks of forms whose choices come from the catalogue while somebody types. */
export const SKU_BLOCK = 'sku';
export const LOCATIONS_BLOCK = 'locations';

const SHORT = 100;

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
      locationsField([]),
      surviveField(),
      shortField('slo', 'Availability', '99.95%'),
      shortField('rto', 'Recovery time (RTO)', '15m'),
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
      ...(chosen.length === 0 ? {} : { initial_options: chosen.map((location) => option(location, location)) }),
    },
  };
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

/** The workload of a filled form as a document, or what is wrong by field. */
export function readPlanForm(values: FormValues, knowledge: Knowledge): ReadForm<string> {
  const document = textOf(values, 'document');
  if (document !== '') return { ok: true, value: document };
  const missing = missingFields(values);
  if (Object.keys(missing).length > 0) return { ok: false, errors: missing };
  const { line, places } = lineOf(values);
  const parsed = parsePlanLine(line, knowledge);
  if (parsed.ok) return { ok: true, value: JSON.stringify(parsed.document, null, 2) };
  const told = parsed.complaints.map((complaint) => [blockAt(places, complaint), complaintText(complaint)] as const);
  return { ok: false, errors: Object.fromEntries(told.toReversed()) };
}

function missingFields(values: FormValues): FormErrors {
  const wanted = [
    ['load', textOf(values, 'load') !== '', 'The peak load, such as 12000/s.'],
    [SKU_BLOCK, chosenOf(values, SKU_BLOCK) !== null, 'The type of instance that serves it.'],
    ['capacity', textOf(values, 'capacity') !== '', 'What one instance carries, such as 100/s.'],
    [LOCATIONS_BLOCK, allChosenOf(values, LOCATIONS_BLOCK).length > 0, 'At least one location.'],
  ] as const;
  return Object.fromEntries(wanted.flatMap(([block, isThere, what]) => (isThere ? [] : [[block, what]])));
}

/** A piece of the line that a field makes, and where in the line it stands. */
interface Place {
  readonly block: string;
  readonly to: number;
}

/** The form as a line of the grammar: what is wrong with the line is wrong with a field. */
function lineOf(values: FormValues): { readonly line: string; readonly places: readonly Place[] } {
  const [slo, rto] = [textOf(values, 'slo'), textOf(values, 'rto')];
  const survive = allChosenOf(values, 'survive');
  const pieces: readonly (readonly [string, string])[] = [
    ['load', withUnit(textOf(values, 'load'))],
    [SKU_BLOCK, ` web=${chosenOf(values, SKU_BLOCK) ?? ''}`],
    ['capacity', `@${withUnit(textOf(values, 'capacity'))}`],
    [LOCATIONS_BLOCK, ` in ${allChosenOf(values, LOCATIONS_BLOCK).join(',')}`],
    ...(survive.length === 0 ? [] : [['survive', ` survive ${survive.join(',')}`] as const]),
    ...(slo === '' ? [] : [['slo', ` slo ${slo}`] as const]),
    ...(rto === '' ? [] : [['rto', ` rto ${rto}`] as const]),
  ];
  const places: Place[] = [];
  let line = '';
  for (const [block, piece] of pieces) {
    line += piece;
    places.push({ block, to: line.length });
  }
  return { line, places };
}

function withUnit(rate: string): string {
  return /^[\d.,_\s]+[km]?$/iu.test(rate) ? `${rate.replaceAll(/\s/gu, '')}/s` : rate;
}

function blockAt(places: readonly Place[], { from }: Complaint): string {
  return places.find(({ to }) => from < to)?.block ?? 'load';
}

function complaintText({ read, expected, suggestion }: Complaint): string {
  const what = read === '' ? '' : `"${read}" is not clear. `;
  return `${what}Expected: ${expected}.${suggestion === null ? '' : ` Did you mean ${suggestion}?`}`;
}
