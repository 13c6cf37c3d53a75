import { describe, expect, it } from '@jest/globals';
import { viewProblems } from '@headroom/block-kit';
import type { WorkloadInput } from '@headroom/core';
import { parseDocument } from '@headroom/planner';
import { CHANGE_FORMS, type ChangedThing, changeForm } from './change-forms.js';
import { fieldsOf, filled, METADATA } from './forms.fixture.js';
import { readChange } from './read-change.js';

const DOCUMENT = `# what we sell
name: storefront
demand: { peakPerSecond: 12000 }
locations:
  - { location: azure/eastus, trafficShare: 0.7, zones: 3 }
  - { location: azure/westus3, trafficShare: 0.3 }
targets: { availability: "99.95%", rto: 90m } # agreed in May
components:
  - { name: web, kind: compute, sku: Standard_D4s_v5, capacityPerSecond: 100 }
`;

const THINGS = Object.keys(CHANGE_FORMS) as readonly ChangedThing[];

function inputOf(text: string): WorkloadInput {
  const parsed = parseDocument({ text });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.input;
}

function form(thing: ChangedThing, input = inputOf(DOCUMENT)) {
  return changeForm(thing, { metadata: METADATA, input, strategy: 'WARM_SPARE' });
}

function changed(thing: ChangedThing, fields: Parameters<typeof filled>[0]) {
  return readChange(thing, { values: filled(fields), answer: { document: DOCUMENT, strategy: null } });
}

function documentAfter(thing: ChangedThing, fields: Parameters<typeof filled>[0]): string {
  const read = changed(thing, fields);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return read.value.document;
}

describe('the forms that change one thing', () => {
  it.each(THINGS)('keeps to the limits of Slack: %s', (thing) => {
    expect(viewProblems(form(thing))).toEqual([]);
  });

  it.each(THINGS)('keeps to them for a workload as large as it can be: %s', (thing) => {
    const location = (index: number) => ({ location: `azure/${'a'.repeat(300)}-${String(index)}` });
    const input: WorkloadInput = {
      ...inputOf(DOCUMENT),
      demand: { peakPerSecond: '9'.repeat(400) },
      locations: Array.from({ length: 300 }, (_, index) => location(index)),
    };
    expect(viewProblems(form(thing, input))).toEqual([]);
  });

  it('shows what is there, as people write it', () => {
    const shown = JSON.stringify([form('load'), form('targets'), form('locations'), form('strategy')]);
    for (const text of ['"12000/s"', '"99.95%"', '"90m"', '"azure/westus3"', '"WARM_SPARE"']) {
      expect(shown).toContain(text);
    }
  });

  it('changes the load and keeps comments and everything else', () => {
    expect(documentAfter('load', { load: '720k per hour' })).toBe(DOCUMENT.replace('12000', '"200"'));
  });

  it('changes targets, and takes one away that is emptied', () => {
    const after = documentAfter('targets', { availability: '99.9%', rto: '', rpo: '5 min', monthlyBudget: '$20k' });
    expect(inputOf(after).targets).toEqual({ availability: '0.999', rpo: 300, monthlyBudget: '20000' });
    expect(after).toContain('# agreed in May');
  });

  it('keeps what is said of a location that stays, but for its share', () => {
    const after = documentAfter('locations', { locations: ['azure/northeurope', 'azure/eastus'] });
    expect(inputOf(after).locations).toEqual([
      { location: 'azure/northeurope' },
      { location: 'azure/eastus', zones: 3 },
    ]);
  });

  it('keeps a location whose name is too long for a choice of Slack', () => {
    const long = `azure/${'a'.repeat(80)}`;
    const document = DOCUMENT.replace('azure/eastus', long);
    const values = filled({ locations: ['#0', 'azure/northeurope'] });
    const read = readChange('locations', { values, answer: { document, strategy: null } });
    const after = read.ok ? inputOf(read.value.document) : null;
    expect(after?.locations.map(({ location }) => location)).toEqual([long, 'azure/northeurope']);
  });

  it('changes the strategy and not the document', () => {
    expect(changed('strategy', { strategy: 'choose:COLD_SPARE' })).toEqual({
      ok: true,
      value: { document: DOCUMENT, strategy: 'COLD_SPARE' },
    });
    expect(changed('strategy', { strategy: 'choose:RECOMMENDED' })).toMatchObject({ value: { strategy: null } });
  });

  it.each([
    ['load', { load: 'much' }, ['load']],
    ['load', { load: '100/s and more' }, ['load']],
    ['load', { load: '0/s' }, ['load']],
    ['targets', { availability: 'high', rto: '15' }, ['availability', 'rto']],
    ['targets', { monthlyBudget: '€20000' }, ['monthlyBudget']],
    ['targets', { availability: '0%' }, ['availability']],
    ['locations', { locations: [] }, ['locations']],
  ] as const)('says at the fields of %s what is wrong: %j', (thing, fields, blocks) => {
    const read = changed(thing, fields);
    expect(read.ok ? [] : Object.keys(read.errors)).toEqual(blocks);
    expect(fieldsOf(form(thing))).toEqual(expect.arrayContaining([...blocks]));
  });

  it('says so where the document can no longer be read', () => {
    const answer = { document: 'name: [', strategy: null };
    const read = readChange('load', { values: filled({ load: '1/s' }), answer });
    expect(read).toEqual({ ok: false, errors: { load: 'The workload can no longer be read; plan it anew.' } });
  });
});
