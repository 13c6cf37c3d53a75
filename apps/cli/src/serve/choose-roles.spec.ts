import { describe, expect, it } from '@jest/globals';
import { chooseRoles } from './choose-roles.js';
import { type Role, ROLES } from './role.js';

const OFF_LINE =
  'worker and slack are off; to have them, set SLACK_BOT_TOKEN, or SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_STATE_SECRET.';

function chosen(name: string, environment: Readonly<Record<string, string>>, present: readonly Role[] = ROLES) {
  const { roles, notes } = chooseRoles(name, environment, present);
  return { names: roles.map((role) => role.name), notes };
}

describe('the roles to serve', () => {
  it('are those that need no settings, with one line on the others', () => {
    expect(chosen('all', { SLACK_BOT_TOKEN: ' ' })).toEqual({ names: ['api'], notes: [OFF_LINE] });
  });

  it.each([
    { SLACK_BOT_TOKEN: 'xoxb-1' },
    { SLACK_BOT_TOKEN_FILE: '/run/secrets/slack' },
    { SLACK_CLIENT_ID: '1', SLACK_CLIENT_SECRET: '2', SLACK_STATE_SECRET_FILE: '/run/secrets/state' },
  ])('are all with the settings of Slack: %j', (environment) => {
    expect(chosen('all', environment)).toEqual({ names: ['api', 'worker', 'slack'], notes: [] });
  });

  it('are the one that is named', () => {
    expect(chosen('worker', { SLACK_BOT_TOKEN: 'xoxb-1' })).toEqual({ names: ['worker'], notes: [] });
  });

  it('are only those that are installed', () => {
    const [api] = ROLES;
    expect(chosen('all', {}, api === undefined ? [] : [api])).toEqual({ names: ['api'], notes: [] });
  });

  it('cannot be one that there is not', () => {
    expect(() => chosen('barista', {})).toThrow('there is no role "barista"; there are: all, api, worker, slack.');
  });

  it('cannot be one whose settings are missing, and the message names them', () => {
    expect(() => chosen('slack', {})).toThrow('slack is off; to have it, set SLACK_BOT_TOKEN, or SLACK_CLIENT_ID,');
  });
});
