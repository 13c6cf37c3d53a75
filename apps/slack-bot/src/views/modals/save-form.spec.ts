import { describe, expect, it } from '@jest/globals';
import { viewProblems } from '@headroom/block-kit';
import { filled, METADATA } from './forms.fixture.js';
import { loadingView, sorryView } from './loading-view.js';
import { readSaveForm, saveForm } from './save-form.js';

const TEAMS = [
  { id: '01993f5a-7c1e-7d52-9f0e-3f6f0a1b2c3d', name: 'Shop' },
  { id: '01993f5a-7c1e-7d52-9f0e-3f6f0a1b2c3e', name: 'Payments' },
];

describe('the form that saves', () => {
  it('keeps to the limits of Slack, also for long names and many teams', () => {
    const teams = Array.from({ length: 500 }, (_, index) => ({
      id: `${TEAMS[0]?.id ?? ''}${String(index)}`,
      name: 'team '.repeat(60),
    }));
    expect(viewProblems(saveForm({ metadata: METADATA, name: 'storefront', teams: TEAMS }))).toEqual([]);
    expect(viewProblems(saveForm({ metadata: METADATA, name: 'long '.repeat(2000), teams }))).toEqual([]);
    expect(viewProblems(saveForm({ metadata: METADATA, name: '', teams: TEAMS }))).toEqual([]);
  });

  it('reads what was filled in', () => {
    const values = {
      ...filled({ name: ' Shop ', team: 'choose:team-1', notes: 'for May' }),
      review: { value: { selected_date: '2027-01-05' } },
    };
    expect(readSaveForm(values)).toEqual({
      ok: true,
      value: { name: 'Shop', teamId: 'team-1', notes: 'for May', reviewOn: '2027-01-05' },
    });
    expect(readSaveForm(filled({ name: 'Shop', team: 'choose:team-1' }))).toMatchObject({
      value: { notes: '', reviewOn: null },
    });
  });

  it('asks for a name and a team', () => {
    const read = readSaveForm(filled({ name: '  ' }));
    expect(read.ok ? [] : Object.keys(read.errors)).toEqual(['name', 'team']);
  });
});

describe('what stands where a form will be', () => {
  it('keeps to the limits of Slack', () => {
    expect(viewProblems(loadingView('Save plan'))).toEqual([]);
    expect(viewProblems(sorryView('Save plan', 'There is nothing to save yet.'))).toEqual([]);
  });
});
