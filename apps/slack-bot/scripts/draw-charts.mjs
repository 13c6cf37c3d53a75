import { readFileSync, writeFileSync } from 'node:fs';
import { openCatalog } from '@headroom/catalog/node';
import { planDocument } from '@headroom/planner';
import { chosenPlan, recoveryChart, strategyCostChart, utilizationChart } from '@headroom/report';
import { chartPng } from '@headroom/report/png';

// Run after a build, when the charts have changed on purpose: `npm run charts -w apps/slack-bot`. Look at what has changed.

const root = new URL('../../../', import.meta.url);
const text = readFileSync(new URL('examples/global-financial-platform.yaml', root), 'utf8');
const { evaluation } = planDocument({ text, catalog: openCatalog() });
const plan = chosenPlan(evaluation);

for (const chart of [strategyCostChart(evaluation), recoveryChart(plan), utilizationChart(plan)]) {
  writeFileSync(new URL(`docs/images/chart-${chart.id}.png`, root), await chartPng(chart.spec));
}
