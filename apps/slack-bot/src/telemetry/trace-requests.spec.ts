import { describe, expect, it } from '@jest/globals';
import { tracedRequest } from './trace-requests.js';

describe('what a trace tells of a request of Slack', () => {
  it.each([
    [
      { command: '/headroom', text: 'plan secret', user_id: 'U1' },
      { kind: 'command', id: '/headroom' },
    ],
    [
      { type: 'event_callback', event: { type: 'app_mention', text: 'plan secret' } },
      { kind: 'event', id: 'app_mention' },
    ],
    [
      { type: 'block_actions', actions: [{ action_id: 'answer_share', value: 'secret' }] },
      { kind: 'action', id: 'answer_share' },
    ],
    [
      { type: 'view_submission', view: { callback_id: 'save', state: { secret: 1 } } },
      { kind: 'view', id: 'save' },
    ],
    [
      { type: 'message_action', callback_id: 'plan_message', message: { text: 'secret' } },
      { kind: 'shortcut', id: 'plan_message' },
    ],
    [
      { type: 'block_suggestion', action_id: 'choose_value', value: 'secret', view: { callback_id: 'form' } },
      { kind: 'suggestion', id: 'choose_value' },
    ],
    [
      { type: 'something_new', text: 'secret' },
      { kind: 'other', id: null },
    ],
    ['secret', { kind: 'other', id: null }],
  ])('of %j is its kind and which part of the app it is for', (body, told) => {
    expect(tracedRequest(body)).toEqual(told);
  });
});
