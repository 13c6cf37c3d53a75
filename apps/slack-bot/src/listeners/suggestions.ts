import { type Catalog, PROVIDERS } from '@headroom/catalog';
import { SLACK_LIMITS } from '@headroom/block-kit';
import type { App, BlockSuggestion } from '@slack/bolt';
import { option } from '../views/modals/fields.js';
import { LOCATIONS_BLOCK, SKU_BLOCK } from '../views/modals/plan-form.js';
import { VALUE_ACTION } from '../views/modals/fields.js';
import type { ListenerParts } from './listener-parts.js';

/** Offers regions and sizes of the catalogue while somebody types. */
export function listenToSuggestions(app: App, { catalog }: ListenerParts): void {
  app.options<'block_suggestion'>(VALUE_ACTION, async ({ ack, payload }) => {
    await ack({ options: [...suggestions(catalog, payload)] });
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
