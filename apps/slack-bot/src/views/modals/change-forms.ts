import { STRATEGY_IDS, type WorkloadInput } from '@headroom/core';
import { strategyName } from '@headroom/report';
import type { ModalView } from '@slack/types';
import { formView, frame, option, textField, VALUE_ACTION } from './fields.js';
import { type FormMetadata, metadataText } from './form-metadata.js';
import { locationsField } from './plan-form.js';
import { targetTexts } from './target-texts.js';

/** The forms that change one thing of an answer. */
export const CHANGE_FORMS = {
  load: 'change_load',
  targets: 'change_targets',
  locations: 'change_locations',
  strategy: 'change_strategy',
} as const;

/** What can be changed. */
export type ChangedThing = keyof typeof CHANGE_FORMS;

/** The value that stands for the recommended strategy. */
export const RECOMMENDED = 'RECOMMENDED';

/** Targets that the form has a field for, by their name in the document. */
export const TARGET_FIELDS = [
  { name: 'availability', label: 'Availability', placeholder: '99.95%' },
  { name: 'rto', label: 'Recovery time (RTO)', placeholder: '15m' },
  { name: 'rpo', label: 'Data loss (RPO)', placeholder: '5m' },
  { name: 'monthlyBudget', label: 'Budget a month', placeholder: '20000' },
] as const;

const SHORT = 100;

/** What a form is about. */
export interface ChangeSource {
  readonly metadata: FormMetadata;
  /** The workload as it is. */
  readonly input: WorkloadInput;
  /** The chosen strategy; null = as recommended. */
  readonly strategy: string | null;
}

/** The title of a form, also while it is being put together. */
export const CHANGE_TITLES: Readonly<Record<ChangedThing, string>> = {
  load: 'Change load',
  targets: 'Change targets',
  locations: 'Change locations',
  strategy: 'Change strategy',
};

/** The form that changes one thing, filled with what is there. */
export function changeForm(thing: ChangedThing, source: ChangeSource): ModalView {
  return formView({
    callbackId: CHANGE_FORMS[thing],
    title: CHANGE_TITLES[thing],
    submit: 'Plan Again',
    metadata: metadataText(source.metadata),
    blocks: FIELDS[thing](source),
  });
}

const FIELDS: Readonly<Record<ChangedThing, (source: ChangeSource) => ModalView['blocks']>> = {
  load: ({ input }) => [
    textField({
      blockId: 'load',
      label: 'Peak load',
      initial: `${input.demand.peakPerSecond}/s`,
      hint: 'Such as 12000/s, or 720k per minute.',
      isOptional: false,
      longest: SHORT,
      lines: 'ONE',
    }),
  ],
  targets: ({ input }) =>
    TARGET_FIELDS.map(({ name, label, placeholder }) => {
      const initial = targetTexts(input)[name];
      return textField({ blockId: name, label, placeholder, initial, isOptional: true, longest: SHORT, lines: 'ONE' });
    }),
  locations: ({ input }) => [locationsField(input.locations.map(({ location }) => location))],
  strategy: ({ strategy }) => [strategyField(strategy)],
};

function strategyField(strategy: string | null) {
  const options = [
    option('As recommended', RECOMMENDED),
    ...STRATEGY_IDS.filter((id) => id !== 'CURRENT').map((id) => option(strategyName(id), id)),
  ];
  const initial = options.find(({ value }) => value === (strategy ?? RECOMMENDED));
  return {
    ...frame({ blockId: 'strategy', label: 'Strategy', isOptional: false }),
    element: {
      type: 'static_select' as const,
      action_id: VALUE_ACTION,
      options,
      ...(initial === undefined ? {} : { initial_option: initial }),
    },
  };
}
