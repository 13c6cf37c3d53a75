import {
  at,
  checkCount,
  type Checking,
  checkLength,
  checkNeeded,
  fieldsOf,
  items,
  type Place,
  refuse,
  type SlackProblem,
} from './problem.js';

/** Everything that Slack would refuse of an app's manifest; none = fine. */
export function manifestProblems(manifest: unknown): readonly SlackProblem[] {
  const checking: Checking = { problems: [] };
  const whole: Place = { value: manifest, pointer: '' };
  checkNeeded(checking, at(whole, 'display_information'), ['name']);
  checkLength(checking, at(at(whole, 'display_information'), 'name'), 'manifestName');
  checkLength(checking, at(at(whole, 'display_information'), 'description'), 'manifestDescription');
  checkFeatures(checking, at(whole, 'features'));
  const events = at(at(at(whole, 'settings'), 'event_subscriptions'), 'bot_events');
  checkCount(checking, events, { count: listLength(events), limit: 'botEvents' });
  return checking.problems;
}

function checkFeatures(checking: Checking, features: Place): void {
  const commands = items(features, 'slash_commands');
  const shortcuts = items(features, 'shortcuts');
  checkCount(checking, at(features, 'slash_commands'), { count: commands.length, limit: 'slashCommands' });
  for (const command of commands) {
    checkLength(checking, at(command, 'command'), 'commandName');
    checkLength(checking, at(command, 'usage_hint'), 'usageHint');
    checkCommand(checking, command);
  }
  checkCount(checking, at(features, 'shortcuts'), { count: shortcuts.length, limit: 'shortcuts' });
  for (const shortcut of shortcuts) {
    checkNeeded(checking, shortcut, ['name', 'type', 'callback_id', 'description']);
    checkLength(checking, at(shortcut, 'name'), 'shortcutName');
  }
  const domains = at(features, 'unfurl_domains');
  checkCount(checking, domains, { count: listLength(domains), limit: 'unfurlDomains' });
}

function checkCommand(checking: Checking, command: Place): void {
  checkNeeded(checking, command, ['command', 'description']);
  const name = at(command, 'command');
  const { command: text } = fieldsOf(command);
  if (typeof text !== 'string' || /^\/\S*$/.test(text)) return;
  refuse(checking, name, { message: 'A command has no slash, or a space in it.', expected: 'such as /headroom' });
}

function listLength({ value }: Place): number {
  return Array.isArray(value) ? value.length : 0;
}
