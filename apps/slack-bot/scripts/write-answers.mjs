import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { openCatalog } from '@headroom/catalog/node';
import { planDocument } from '@headroom/planner';
import { describeEvaluation } from '@headroom/report';

// Run after a build, when the answers have changed on purpose: `npm run answers -w apps/slack-bot`. Read what has changed aloud.

const { answerVariants } = await import('../dist/views/answer/answer-variants.js');
const examples = new URL('../../../examples/', import.meta.url);
const catalog = openCatalog();

for (const file of readdirSync(examples)) {
  const planned = planDocument({ text: readFileSync(new URL(file, examples), 'utf8'), catalog });
  const evaluation = describeEvaluation(planned.evaluation);
  const answer = { answerId: 'answer-1', evaluation, strategy: null, saved: null, sharedTo: [], portalUrl: null };
  const [{ message }] = answerVariants(answer, { kind: 'PERSON' });
  const kept = new URL(`../fixtures/answers/${file.replace('.yaml', '.json')}`, import.meta.url);
  writeFileSync(kept, `${JSON.stringify(message, null, 2)}\n`);
}
