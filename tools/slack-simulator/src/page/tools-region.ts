import type { Json, RecordedCall } from '../state/records.js';
import type { Workspace } from '../state/workspace.js';
import { escapeHtml } from './escape-html.js';

/** Faults that the page offers, by the word on the button. */
export const PAGE_FAULTS = {
  'Next message: 429': { method: 'chat.postMessage', fault: { status: 429, retryAfterSeconds: 2 } },
  'Next message: 500': { method: 'chat.postMessage', fault: { status: 500 } },
  'Next message: invalid_blocks': { method: 'chat.postMessage', fault: { error: 'invalid_blocks' } },
  'Next response URL: 500': { method: 'response_url', fault: { status: 500 } },
  'Next response URL: invalid_blocks': { method: 'response_url', fault: { error: 'invalid_blocks' } },
  'Next modal: 500': { method: 'views.open', fault: { status: 500 } },
} as const;

/** Name of a fault that the page offers. */
export type PageFault = keyof typeof PAGE_FAULTS;

/** How many calls are shown. */
const SHOWN_CALLS = 15;

/** What goes wrong on demand, and what the app asked of Slack. */
export function renderTools(workspace: Workspace): string {
  const { faults, ackTimesMilliseconds: times, calls } = workspace;
  const buttons = Object.keys(PAGE_FAULTS).map(
    (name) => `<button type="button" data-fault="${escapeHtml(name)}">${escapeHtml(name)}</button>`,
  );
  const refusing = faults.refusedBlockTypes.has('data_visualization');
  const pending = faults.pending().map(({ method, count }) => `<li>${escapeHtml(method)}: ${String(count)}</li>`);
  const last = times.at(-1);
  const log = calls.slice(-SHOWN_CALLS).reverse().map(renderCall);
  return `<h2>Faults</h2>${buttons.join('')}<button type="button" data-refuse aria-pressed="${String(refusing)}">${refusing ? 'Charts are refused' : 'Refuse charts'}</button><button type="button" data-advance="1860">Let 31 minutes pass</button><button type="button" data-recover>Everything works</button><ul>${pending.join('')}</ul><h2>Acknowledgements</h2><p>${String(times.length)}, the last one ${last === undefined ? '–' : `${last.toFixed(0)} ms`}</p><h2>Calls</h2><ol class="calls">${log.join('')}</ol>`;
}

function renderCall({ method, answer, status, arguments: given }: RecordedCall): string {
  const { error } = answer;
  const problem = typeof error === 'string' ? ` <b class="error">${escapeHtml(error)}</b>` : '';
  return `<li><details><summary>${escapeHtml(method)} ${status === 200 ? '' : String(status)}${problem}</summary><pre>${escapeHtml(shownJson(given))}</pre><pre>${escapeHtml(shownJson(answer))}</pre></details></li>`;
}

function shownJson(json: Json): string {
  return JSON.stringify(json, null, 1).slice(0, 4000);
}
