import { describe, expect, it } from '@jest/globals';
import { checkDay } from './check-day.js';
import { checkPlanFields, keptTags } from './plan-fields.js';

function paths(fields: Parameters<typeof checkPlanFields>[0]): readonly string[] {
  return checkPlanFields(fields).map(({ path }) => path);
}

describe('the fields of a plan', () => {
  it('are right up to their bounds and wrong beyond', () => {
    expect(paths({ name: '😀'.repeat(120), tags: Array.from({ length: 20 }, () => 'x'.repeat(40)) })).toEqual([]);
    expect(paths({ name: 'x'.repeat(121), tags: Array.from({ length: 21 }, () => 'x') })).toEqual(['name', 'tags']);
    expect(paths({ notes: 'x'.repeat(10_000) })).toEqual([]);
  });

  it('may have lines in notes and nowhere else, and no control characters at all', () => {
    expect(paths({ notes: 'a\n\tb\r\n' })).toEqual([]);
    expect(paths({ name: 'a\nb', notes: 'a\u0000', tags: ['\u001b[31m', '\ud800'] })).toEqual([
      ...['name', 'tags[0]', 'tags[1]', 'notes'],
    ]);
  });

  it('show at most 80 characters of what is wrong', () => {
    expect(checkPlanFields({ name: 'x'.repeat(500) })[0]?.value).toHaveLength(80);
  });

  it('keep tags in lower case, each once', () => {
    expect(keptTags([' Prod', 'prod', 'PEAK season '])).toEqual(['prod', 'peak season']);
  });
});

describe('a day', () => {
  it.each(['2026-02-28', '2028-02-29', '0001-01-01'])('%s is one', (day) => {
    expect(checkDay('reviewOn', day)).toEqual([]);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '2026-01-01T00:00', '', 'tomorrow', '2026-04-31'])(
    '%s is none',
    (day) => {
      expect(checkDay('reviewOn', day)).toMatchObject([{ code: 'INVALID_INPUT', path: 'reviewOn', value: day }]);
    },
  );
});
