import { optionsProblems } from '@headroom/block-kit';
import type { Delivered } from '../delivery/delivery.js';
import { isJson, objectList } from '../state/json.js';
import type { Json } from '../state/records.js';
import { type Action, actorOf, blocksOn, surfacePayload } from './act.js';
import { type Acting, interactionPayload } from './acting.js';
import { findElement } from './find-element.js';

/** What an external select offers for what was typed. */
export interface Suggested {
  readonly delivered: Delivered | null;
  /** The options, those of groups included; none where Slack shows an error instead. */
  readonly options: readonly Json[];
  /** Why Slack shows an error instead; none = it does not. */
  readonly problems: readonly string[];
}

/** Types into an external select. Below its least length (3 where it does not say) nothing is asked. */
export async function askSuggestions(acting: Acting, action: Omit<Action, 'value'>, typed: string): Promise<Suggested> {
  const { element, blockId } = findElement(blocksOn(acting, action.on), action);
  const { min_query_length: least = 3 } = element;
  if (typed.length < Number(least)) return { delivered: null, options: [], problems: [] };
  const user = acting.workspace.user(actorOf(action));
  const { trigger_id: _trigger, ...who } = interactionPayload(acting, user, null);
  const payload = {
    type: 'block_suggestion',
    ...who,
    ...surfacePayload(acting, action.on, user),
    action_id: action.actionId,
    block_id: blockId,
    value: typed,
  };
  const delivered = await acting.deliver({ kind: 'SUGGESTION', payload, retries: 0, retryReason: null });
  return { delivered, ...optionsOf(delivered) };
}

function optionsOf({ body, problem }: Delivered): Pick<Suggested, 'options' | 'problems'> {
  if (problem !== null) return { options: [], problems: [problem] };
  if (!isJson(body)) return { options: [], problems: ['The answer has no options.'] };
  const problems = optionsProblems(body).map(({ pointer, message }) => `${pointer}: ${message}`);
  if (problems.length > 0) return { options: [], problems };
  const groups = objectList(body['option_groups']);
  return {
    options: [...objectList(body['options']), ...groups.flatMap((group) => objectList(group['options']))],
    problems,
  };
}
