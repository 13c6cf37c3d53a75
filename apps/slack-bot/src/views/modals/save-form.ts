import { NAME_RULE } from '@headroom/plans';
import type { ModalView } from '@slack/types';
import { formView, frame, option, textField, VALUE_ACTION } from './fields.js';
import { type FormMetadata, metadataText } from './form-metadata.js';
import { chosenOf, dayOf, type FormErrors, type FormValues, type ReadForm, textOf } from './form-values.js';

/** The form that saves an answer. */
export const SAVE_FORM = 'save_form';

/** Teams in one list of Slack. */
const MOST_TEAMS = 100;

/** What the form offers. */
export interface SaveSource {
  readonly metadata: FormMetadata;
  readonly name: string;
  /** Teams in which whoever saves may save; at least one. */
  readonly teams: readonly { readonly id: string; readonly name: string }[];
}

/** The form that asks under which name, and for which team, a plan is saved. */
export function saveForm({ metadata, name, teams }: SaveSource): ModalView {
  const options = teams.slice(0, MOST_TEAMS).map((team) => option(team.name, team.id));
  const [first] = options;
  return formView({
    callbackId: SAVE_FORM,
    title: 'Save plan',
    submit: 'Save',
    metadata: metadataText(metadata),
    blocks: [
      textField({
        blockId: 'name',
        label: 'Name',
        initial: name,
        isOptional: false,
        longest: NAME_RULE.most,
        lines: 'ONE',
      }),
      {
        ...frame({ blockId: 'team', label: 'Team', hint: 'Everybody in it can see the plan.', isOptional: false }),
        element: {
          type: 'static_select',
          action_id: VALUE_ACTION,
          options,
          ...(first === undefined ? {} : { initial_option: first }),
        },
      },
      textField({ blockId: 'notes', label: 'Notes', isOptional: true, lines: 'MANY' }),
      {
        ...frame({ blockId: 'review', label: 'Next review', isOptional: true }),
        element: { type: 'datepicker', action_id: VALUE_ACTION },
      },
    ],
  });
}

/** What is saved, and as what. */
export interface SaveChoice {
  readonly name: string;
  readonly teamId: string;
  readonly notes: string;
  readonly reviewOn: string | null;
}

/** What was filled in. */
export function readSaveForm(values: FormValues): ReadForm<SaveChoice> {
  const name = textOf(values, 'name');
  const teamId = chosenOf(values, 'team');
  const errors: FormErrors = {
    ...(name === '' ? { name: 'The plan needs a name.' } : {}),
    ...(teamId === null ? { team: 'Choose a team.' } : {}),
  };
  if (teamId === null || name === '') return { ok: false, errors };
  return { ok: true, value: { name, teamId, notes: textOf(values, 'notes'), reviewOn: dayOf(values, 'review') } };
}
