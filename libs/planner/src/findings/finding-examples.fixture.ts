import type { FindingCode } from '@headroom/core';
import { COMPONENT_EXAMPLES } from './component-examples.fixture.js';
import type { FindingExample } from './finding-example.fixture.js';
import { LOCATION_EXAMPLES } from './location-examples.fixture.js';
import { NETWORK_EXAMPLES } from './network-examples.fixture.js';
import { STRATEGY_EXAMPLES } from './strategy-examples.fixture.js';

/** An example of every finding; a finding without one does not compile. */
export const FINDING_EXAMPLES: Readonly<Record<FindingCode, FindingExample>> = {
  ...COMPONENT_EXAMPLES,
  ...NETWORK_EXAMPLES,
  ...LOCATION_EXAMPLES,
  ...STRATEGY_EXAMPLES,
};
