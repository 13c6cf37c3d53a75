import type { Catalog } from '@headroom/catalog';
import { MODEL_VERSION } from '@headroom/core';
import { planDocument } from '@headroom/planner';
import type { PlansContext, PlansStore } from '@headroom/plans';
import { newId, randomBytes, sha256Hex } from '@headroom/plans/node';

/** What the operations on saved plans need of this process. */
export function plansContext(catalog: Catalog, store: PlansStore): PlansContext {
  return {
    store,
    plan: (text) => planDocument({ text, catalog }),
    modelVersion: MODEL_VERSION,
    now: () => new Date(),
    ...{ newId, sha256Hex, randomBytes },
  };
}
