import type { ContextBlock } from '@slack/types';
import type { CatalogStamp, Evaluation } from '@headroom/core';
import { formatCount, formatCountOf, formatExact } from '@headroom/report';

import type { Audience } from './audience.js';
import { contextBlock } from './blocks.js';
import { bold, escapeMrkdwn } from './mrkdwn.js';
import type { PlanningAnswer, SavedAs } from './planning-answer.js';

const SEPARATOR = ' · ';

/** What an answer rests on, whether it is saved, and who shared it. */
export function footerBlock({ evaluation, saved, sharedTo }: PlanningAnswer, audience: Audience): ContextBlock {
  const parts = [
    ...(audience.kind === 'CHANNEL' ? [`Shared by <@${audience.sharedBy}>`] : []),
    ...(saved === null ? [] : [savedText(saved)]),
    ...(audience.kind === 'PERSON' && sharedTo.length > 0
      ? [`Shared to ${sharedTo.map((id) => `<#${id}>`).join(', ')}`]
      : []),
    `Design load ${formatExact(evaluation.designLoadPerSecond)} /s`,
    formatCountOf(evaluation.assumptions.length, 'assumption'),
    pricesText(evaluation),
  ];
  return contextBlock(parts.join(SEPARATOR));
}

function savedText({ name, revision, isChanged }: SavedAs): string {
  const number = `revision ${formatCount(revision)}`;
  return isChanged ? `Changed since ${number} of ${bold(name)}` : `Saved as ${bold(name)}, ${number}`;
}

function pricesText({ catalog }: Evaluation): string {
  const providers = [...new Set(catalog.captured.map(({ provider }) => provider))];
  if (providers.length === 0) return 'Prices as the document states them';
  return escapeMrkdwn(`Prices: ${providers.map((provider) => capturedText(provider, catalog)).join(', ')}`);
}

/** `azure as of 2026-06-18`, or `aws from 2024-01-09 to 2026-07-20` where parts were captured on different days. */
function capturedText(provider: string, { captured }: CatalogStamp): string {
  const days = captured.filter((part) => part.provider === provider).flatMap(({ date }) => date.split('..'));
  const [first = '', last = first] = [days.toSorted().at(0), days.toSorted().at(-1)];
  return first === last ? `${provider} as of ${first}` : `${provider} from ${first} to ${last}`;
}
