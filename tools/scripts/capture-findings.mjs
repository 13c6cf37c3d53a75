/**
 * Writes `libs/planner/src/findings/expected-reference-findings.json`: the findings of the reference workloads and the
 * examples, by the built planner. To be run when a check is meant to find more or less, and its diff to be reviewed.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { openCatalog } from '@headroom/catalog/node';
import { planDocument } from '@headroom/planner';

const root = new URL('../../', import.meta.url);
const catalog = openCatalog();

/** @type {readonly { id: string, workload: unknown }[]} */
const cases = JSON.parse(readFileSync(new URL('libs/core/cases/plans.json', root), 'utf8'));
const examples = readdirSync(new URL('examples/', root)).filter((name) => name.endsWith('.yaml'));
/** @type {readonly (readonly [string, string])[]} */
const documents = [
  ...cases.map(({ id, workload }) => /** @type {const} */ ([id, JSON.stringify(workload)])),
  ...examples.map((name) => /** @type {const} */ ([name, readFileSync(new URL(`examples/${name}`, root), 'utf8')])),
];

/**
 * One line per severity, code and subject with all its places, as the test compares them.
 *
 * @param {import('@headroom/core').Evaluation} evaluation
 */
function linesOf(evaluation) {
  /** @type {Map<string, Set<string>>} */
  const places = new Map();
  /** @type {(place: string) => (finding: import('@headroom/core').Finding) => void} */
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
