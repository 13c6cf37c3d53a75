import { at, checkCount, type Checking, checkLength, items, type Place, type SlackProblem } from './problem.js';

/** Everything that Slack would refuse of an app's manifest; none = fine. */
export function manifestProblems(manifest: unknown): readonly SlackProblem[] {
  const checking: Checking = { problems: [] };
  const whole: Place = { value: manifest, pointer: '' };
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
  }
  checkCount(checking, at(features, 'shortcuts'), { count: shortcuts.length, limit: 'shortcuts' });
  for (const shortcut of shortcuts) checkLength(checking, at(shortcut, 'name'), 'shortcutName');
  const domains = at(features, 'unfurl_domains');
  checkCount(checking, domains, { count: listLength(domains), limit: 'unfurlDomains' });
}

function listLength({ value }: Place): number {
  return Array.isArray(value) ? value.length : 0;
}
