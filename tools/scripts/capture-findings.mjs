/**
 * Writes `libs/planner/src/findings/expected-reference-findings.json`: the findings of the reference workloads and the
 * examples, by the built planner. To be run when a check is meant to find more or less, and its diff to be reviewed.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { openCatalog } from '@headroom/catalog/node';
import { planDocument } from '@headroom/planner';

const root = new URL('../../', import.meta.url);
const catalog = openCatalog();

const cases = JSON.parse(readFileSync(new URL('libs/core/cases/plans.json', root), 'utf8'));
const examples = readdirSync(new URL('examples/', root)).filter((name) => name.endsWith('.yaml'));
const documents = [
  ...cases.map(({ id, workload }) => [id, JSON.stringify(workload)]),
  ...examples.map((name) => [name, readFileSync(new URL(`examples/${name}`, root), 'utf8')]),
];

/** One line per severity, code and subject with all its places, as the test compares them. */
function linesOf(evaluation) {
  const places = new Map();
  const note = (place) => (finding) => {
    const key = `${finding.severity} ${finding.code} ${finding.subject}`;
    places.set(key, (places.get(key) ?? new Set()).add(place));
  };
  evaluation.findings.forEach(note('WORKLOAD'));
  for (const { strategy, findings } of evaluation.strategies) findings.forEach(note(strategy));
  return [...places].map(([key, where]) => `${key}: ${[...where].join(' ')}`);
}

const expected = Object.fromEntries(
  documents.map(([name, text]) => {
    const planned = planDocument({ text, catalog });
    if (!planned.ok) throw new Error(`${name}: ${JSON.stringify(planned.problems)}`);
    return [name, linesOf(planned.evaluation)];
  }),
);
const target = new URL('libs/planner/src/findings/expected-reference-findings.json', root);
writeFileSync(target, `${JSON.stringify(expected, null, 2)}\n`);
