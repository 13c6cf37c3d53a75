import { CRITICALITIES } from '@headroom/core';
import * as z from 'zod/mini';
import { choiceField } from './choice-field.js';
import { fields, list, withShorthand, wordOfMapping } from './collections.js';
import { amountField, positiveRatioField } from './ranges.js';
import { flowTargetsSchema } from './targets.schema.js';
import { nameField } from './text-field.js';

const optional = z.exactOptional;

const MOST_FLOWS = 200;
const MOST_STEPS = 500;

/** `flows` (contract 1). */
export function flowsSchema() {
  const step = withShorthand(
    fields('A step of a flow.', {
      component: nameField('Name of a component.', 'web'),
      calls: optional(
        amountField("Calls to it per unit of work of the flow. Default: the component's callsPerWorkUnit.", 2),
      ),
    }),
    {
      description: 'A component by its name, or with its calls.',
      spread: (value) => (typeof value === 'string' ? { component: value } : value),
      shorthand: { type: 'string', minLength: 1, description: 'Name of a component.' },
      gather: (value) => wordOfMapping(value, 'component'),
    },
  );
  const flow = fields('A kind of work and the components that it needs.', {
    name: nameField('Name of the flow.', 'checkout'),
    share: positiveRatioField({ description: 'Share of the units of work.', examples: [0.2] }),
    path: list(step, { description: 'The components that the flow needs.', atLeast: 1, atMost: MOST_STEPS }),
    criticality: optional(choiceField({ values: CRITICALITIES, description: 'How much the flow matters.' })),
    targets: optional(flowTargetsSchema()),
  });
  const description = 'Kinds of work with their own paths. Default: one flow over every component.';
  return list(flow, { description, atLeast: 1, atMost: MOST_FLOWS });
}
