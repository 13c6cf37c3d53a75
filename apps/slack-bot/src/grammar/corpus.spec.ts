import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { openCatalog } from '@headroom/catalog/node';
import { planDocument } from '@headroom/planner';
import fc from 'fast-check';
import { catalogKnowledge } from '../commands/catalog-knowledge.js';
import type { Complaint } from './complaint.js';
import { parsePlanLine } from './plan-line.js';
import { tokensOf } from './token.js';

interface Understood {
  readonly line: string;
  readonly document: Readonly<Record<string, unknown>>;
  readonly notes?: readonly string[];
}

interface Misunderstood {
  readonly line: string;
  readonly complaints: readonly Partial<Complaint>[];
}

const catalog = openCatalog();
const knowledge = catalogKnowledge(catalog);
const UNDERSTOOD = corpus<Understood>('understood');
const MISUNDERSTOOD = corpus<Misunderstood>('misunderstood');

function corpus<Entry>(name: string): readonly Entry[] {
  return JSON.parse(readFileSync(new URL(`./corpus/${name}.json`, import.meta.url), 'utf8')) as readonly Entry[];
}

describe('the corpus', () => {
  it('has more than 80 phrases, 30 of them wrong, none twice', () => {
    const lines = [...UNDERSTOOD, ...MISUNDERSTOOD].map(({ line }) => line);
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.length).toBeGreaterThanOrEqual(80);
    expect(MISUNDERSTOOD.length).toBeGreaterThanOrEqual(30);
  });

  it.each(UNDERSTOOD)('$line', ({ line, document, notes = [] }) => {
    const parsed = parsePlanLine(line, knowledge);
    expect(parsed).toMatchObject({ ok: true, document });
    if (!parsed.ok) return;
    const { name, ...rest } = parsed.document;
    expect(rest).toEqual(Object.fromEntries(Object.entries(document).filter(([field]) => field !== 'name')));
    expect(parsed.notes.filter((note) => note !== `The plan is called "${String(name)}".`)).toEqual(notes);
    expect(planDocument({ input: parsed.document, catalog })).toMatchObject({ ok: true });
  });

  it.each(MISUNDERSTOOD)('not: $line', ({ line, complaints }) => {
    const parsed = parsePlanLine(line, knowledge);
    const found = parsed.ok ? [] : parsed.complaints;
    expect(
      found.map(({ code, read, from, suggestion }) => ({
        code,
        read,
        from,
        ...(suggestion === null ? {} : { suggestion }),
      })),
    ).toEqual(complaints);
    for (const { expected } of found) expect(expected).not.toBe('');
  });
});

const words = [...UNDERSTOOD, ...MISUNDERSTOOD].flatMap(({ line }) => tokensOf(line).map(({ text }) => text));
const anyLine = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((parts) => parts.join(' ')),
);

describe('any line', () => {
  it('is understood or complained of within itself', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const parsed = parsePlanLine(line, knowledge);
        if (parsed.ok) return;
        expect(parsed.complaints.length).toBeGreaterThan(0);
        for (const { from, to } of parsed.complaints) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to).toBeLessThanOrEqual(line.length);
        }
      }),
      { seed: 11, numRuns: 400 },
    );
  });

  it('is not read where it is too long, which is said', () => {
    const parsed = parsePlanLine('in eastus '.repeat(201), knowledge);
    expect(parsed).toMatchObject({ ok: false, complaints: [{ code: 'TOO_LONG', from: 2000, to: 2010 }] });
  });

  it('suggests something for the first wrong words only, since looking takes long', () => {
    const parsed = parsePlanLine('surviv zone '.repeat(20), knowledge);
    const suggestions = parsed.ok ? [] : parsed.complaints.flatMap(({ suggestion }) => suggestion ?? []);
    expect(suggestions).toEqual(Array.from({ length: 5 }, () => 'survive zone,region'));
  });

  it('says the same in any order of its clauses', () => {
    const clauses = [
      '12000/s',
      'web=Standard_D4s_v5@100/s',
      'in eastus,westus3',
      'survive zone,region',
      'slo 99.95%',
      'rto 15m',
      'budget $20000',
      'called "checkout"',
    ];
    const whole = parsePlanLine(clauses.join(' '), knowledge);
    fc.assert(
      fc.property(fc.shuffledSubarray(clauses, { minLength: clauses.length }), (shuffled) => {
        expect(parsePlanLine(shuffled.join(' '), knowledge)).toEqual(whole);
      }),
      { seed: 12 },
    );
  });
});
