import type { ShapedAnswer } from '../answer/answer-message.js';
import {
  actionsBlock,
  button,
  contextBlock,
  headerBlock,
  listBlock,
  primaryButton,
  sectionBlock,
} from '../answer/blocks.js';
import { LINK_ACTION } from '../notices/standard-notices.js';
import { PLAN_ACTIONS } from '../saved-plans/plan-actions.js';

/** What can be typed, and what comes of it. */
const COMMANDS: readonly { readonly lead: string; readonly text: string }[] = [
  { lead: '/headroom', text: 'opens the planning form' },
  {
    lead: '/headroom plan 12000/s web=Standard_D4s_v5@100/s in eastus,westus3 survive zone,region slo 99.95% rto 15m',
    text: 'plans a workload in one line; a YAML document works too',
  },
  { lead: '/headroom save NAME', text: 'saves the plan that you looked at last' },
  { lead: '/headroom list WORDS', text: 'lists the saved plans of your teams' },
  { lead: '/headroom show NAME', text: 'shows one of them' },
  { lead: '/headroom compare "A" "B"', text: 'puts saved plans side by side; alone it lets you pick them' },
  { lead: '/headroom whatif NAME lose eastus', text: 'shows what is left without a region, a zone or a replica' },
  { lead: '/headroom replan NAME', text: 'shows what today’s prices and rules change' },
  { lead: '/headroom lock NAME because REASON', text: 'keeps a plan from being changed; unlock ends it' },
  { lead: '/headroom link', text: 'links your Slack account to you in Headroom; unlink ends it' },
];

/** What the bot can do, with examples. */
export function helpMessage(): readonly [ShapedAnswer] {
  const text =
    'Headroom plans redundancy: how many instances to run, where, at what cost, and what still works when some fail.';
  return [
    {
      message: {
        text: `${text} Type /headroom plan and a workload, or /headroom for the form.`,
        blocks: [
          headerBlock('What Headroom can do here'),
          sectionBlock(text),
          listBlock('Commands', COMMANDS),
          actionsBlock('help_actions', [
            primaryButton({ text: 'New Plan', actionId: PLAN_ACTIONS.newPlan, value: 'new' }),
            button({ text: 'Link My Account', actionId: LINK_ACTION, value: 'link' }),
          ]),
          contextBlock('Commands do not work in threads: there use the shortcuts, or mention the app.'),
        ],
      },
      image: null,
    },
  ];
}
