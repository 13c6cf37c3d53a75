import type { ModalView } from '@slack/types';
import type { FormMetadata } from './form-metadata.js';
import type { FormValues } from './form-values.js';

/** A form that was opened from an answer. */
export const METADATA: FormMetadata = {
  origin: {
    teamId: 'T1',
    enterpriseId: null,
    isEnterpriseInstall: false,
    userId: 'U1',
    channelId: 'C1',
    threadTs: null,
    responseUrl: `https://hooks.slack.com/commands/T1/${'1'.repeat(60)}/${'x'.repeat(60)}`,
    replaces: true,
  },
  answerId: '01993f5a-7c1e-7d52-9f0e-3f6f0a1b2c3d',
};

/** What Slack sends of a form: texts as they are typed, lists as choices of several, `choose:` as one choice. */
export function filled(fields: Readonly<Record<string, string | readonly string[]>>): FormValues {
  return Object.fromEntries(Object.entries(fields).map(([block, value]) => [block, { value: stateOf(value) }]));
}

const CHOICE = 'choose:';

function stateOf(value: string | readonly string[]): FormValues[string][string] {
  if (typeof value !== 'string') return { selected_options: value.map((one) => ({ value: one })) };
  if (value.startsWith(CHOICE)) return { selected_option: { value: value.slice(CHOICE.length) } };
  return { value };
}

/** The ids of the blocks of a form that take something. */
export function fieldsOf({ blocks }: ModalView): readonly string[] {
  return blocks.flatMap((block) => (block.type === 'input' ? (block.block_id ?? []) : []));
}
