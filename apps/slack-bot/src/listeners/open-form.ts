import type { webApi } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { loadingView } from '../views/modals/loading-view.js';

/** What a form is opened with. */
export interface FormOpening {
  readonly client: webApi.WebClient;
  /** Good for three seconds and one form. */
  readonly triggerId: string;
  readonly title: string;
  /** Puts the form together. */
  readonly form: () => Promise<ModalView>;
}

/** Opens something at once, while the trigger is good, and puts the form in its place as soon as it is there. */
export async function openForm({ client, triggerId, title, form }: FormOpening): Promise<void> {
  const opened = await client.views.open({ trigger_id: triggerId, view: loadingView(title) });
  const { id, hash } = opened.view ?? {};
  if (id === undefined) throw new Error('Slack opened no view');
  await client.views.update({ view_id: id, view: await form(), ...(hash === undefined ? {} : { hash }) });
}
