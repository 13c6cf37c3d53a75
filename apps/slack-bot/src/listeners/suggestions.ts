import { type Catalog, PROVIDERS } from '@headroom/catalog';
import { SLACK_LIMITS } from '@headroom/block-kit';
import type { App, BlockSuggestion } from '@slack/bolt';
import { option } from '../views/modals/fields.js';
import { LOCATIONS_BLOCK, SKU_BLOCK } from '../views/modals/plan-form.js';
import { VALUE_ACTION } from '../views/modals/fields.js';
import { PLANS_BLOCK } from '../views/modals/compare-form.js';
import { workspaceOf } from '../jobs/origin.js';
import type { ListenerParts } from './listener-parts.js';
import { interactionOrigin } from './origin-of.js';
import { planOptions } from './plan-suggestions.js';

/** Offers regions and sizes of the catalogue, and saved plans, while somebody types. */
export function listenToSuggestions(app: App, parts: ListenerParts): void {
  app.options<'block_suggestion'>(VALUE_ACTION, async ({ ack, payload, body }) => {
    if (payload.block_id !== PLANS_BLOCK) return ack({ options: [...suggestions(parts.catalog, payload)] });
    const origin = interactionOrigin(body);
    const user = { workspaceId: workspaceOf(origin), userId: origin.userId };
    return ack({ options: [...(await planOptions(parts, user, payload.value))] });
  });
}

function suggestions(catalog: Catalog, { block_id: block, value }: Pick<BlockSuggestion, 'block_id' | 'value'>) {
  const words = value.toLowerCase().split(/\s+/u);
  const fits = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const offered =
    block === LOCATIONS_BLOCK ? locationOptions(catalog, fits) : block === SKU_BLOCK ? skuOptions(catalog, fits) : [];
  return offered.slice(0, SLACK_LIMITS.selectOptions.value);
}

function locationOptions(catalog: Catalog, fits: (text: string) => boolean) {
  return catalog
    .regions()
    .filter(({ location, displayName }) => fits(`${location} ${displayName ?? ''}`))
    .map(({ location, displayName }) =>
      option(displayName === null ? location : `${location} (${displayName})`, location),
    );
}

function skuOptions(catalog: Catalog, fits: (text: string) => boolean) {
  return PROVIDERS.flatMap((provider) =>
    catalog
      .skus(provider)
      .filter(({ sku }) => fits(sku))
      .map(({ sku, vcpu, memoryGiB }) => {
        const size = vcpu === null || memoryGiB === null ? provider : `${String(vcpu)} vCPU, ${String(memoryGiB)} GiB`;
        return option(`${sku} (${size})`, sku);
      }),
  );
}
