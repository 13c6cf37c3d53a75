import type { App, ViewOutput, ViewSubmitAction } from '@slack/bolt';
import type { Work } from '../jobs/job.js';
import { type Origin, workspaceOf } from '../jobs/origin.js';
import { CHANGE_FORMS, type ChangedThing } from '../views/modals/change-forms.js';
import { COMPARE_FORM, readCompareForm } from '../views/modals/compare-form.js';
import { type FormMetadata, readMetadata } from '../views/modals/form-metadata.js';
import type { FormValues, ReadForm } from '../views/modals/form-values.js';
import { PLAN_FORM } from '../views/modals/plan-form.js';
import { readChange } from '../views/modals/read-change.js';
import { readPlanForm } from '../views/modals/read-plan-form.js';
import { readSaveForm, SAVE_FORM } from '../views/modals/save-form.js';
import { planOf } from '../commands/answer-command.js';
import { beginWork } from './begin-work.js';
import type { ListenerParts } from './listener-parts.js';

interface Submitted {
  readonly values: FormValues;
  readonly metadata: FormMetadata;
}

/** Reads the work from a filled form. */
type Read = (parts: ListenerParts, submitted: Submitted) => Promise<ReadForm<Work>>;

/** Answers forms that were filled in: with what is wrong with them, or with work. */
export function listenToSubmissions(app: App, parts: ListenerParts): void {
  const forms: readonly (readonly [string, Read])[] = [
    [PLAN_FORM, readPlan],
    [SAVE_FORM, readSave],
    [COMPARE_FORM, readCompare],
    ...CHANGED_THINGS.map((thing) => [CHANGE_FORMS[thing], readChangeOf(thing)] as const),
  ];
  for (const [callbackId, read] of forms) {
    app.view<ViewSubmitAction>(callbackId, async ({ ack, view }) => {
      const metadata = readMetadata(view.private_metadata);
      const form = await read(parts, { values: valuesOf(view), metadata });
      if (!form.ok) return ack({ response_action: 'errors', errors: form.errors });
      await beginWork(parts, metadata.origin, form.value);
      return ack({ response_action: 'clear' });
    });
  }
}

const CHANGED_THINGS: readonly ChangedThing[] = ['load', 'targets', 'locations', 'strategy'];

function valuesOf(view: ViewOutput): FormValues {
  return view.state.values;
}

const readPlan: Read = ({ knowledge }, { values }) => {
  const form = readPlanForm(values, knowledge);
  return Promise.resolve(form.ok ? { ok: true, value: planOf(form.value) } : form);
};

const readSave: Read = (_parts, { values, metadata: { answerId } }) => {
  const form = readSaveForm(values);
  const work = (choice: Extract<typeof form, { ok: true }>['value']): Work => ({
    kind: 'SAVE',
    answerId: answerId ?? '',
    ...choice,
  });
  return Promise.resolve(form.ok ? { ok: true, value: work(form.value) } : form);
};

const readCompare: Read = (_parts, { values }) => {
  const form = readCompareForm(values);
  return Promise.resolve(form.ok ? { ok: true, value: { kind: 'COMPARE', names: [...form.value] } } : form);
};

function readChangeOf(thing: ChangedThing): Read {
  return async (parts, { values, metadata }) => {
    const answer = await keptAnswer(parts, metadata.origin, metadata.answerId);
    const [block = ''] = Object.keys(values);
    if (answer === null) return { ok: false, errors: { [block]: 'The plan is no longer kept. Plan it again.' } };
    const form = readChange(thing, { values, answer });
    if (!form.ok) return form;
    const { document, strategy } = form.value;
    return { ok: true, value: { kind: 'PLAN', document, strategy, basedOn: answer.id } };
  };
}

async function keptAnswer({ answers }: ListenerParts, origin: Origin, id: string | null) {
  return id === null ? null : answers.find({ id, workspaceId: workspaceOf(origin) });
}
