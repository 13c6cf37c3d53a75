import type { App } from '@slack/bolt';
import { listenToActions } from './actions.js';
import { listenToCommands } from './commands.js';
import { listenToEvents } from './events.js';
import { listenToFormActions } from './form-actions.js';
import type { ListenerParts } from './listener-parts.js';
import { listenToShortcuts } from './shortcuts.js';
import { listenToSubmissions } from './submissions.js';
import { listenToSuggestions } from './suggestions.js';

/** Everything that the bot listens to. */
export function listen(app: App, parts: ListenerParts): void {
  listenToCommands(app, parts);
  listenToActions(app, parts);
  listenToFormActions(app, parts);
  listenToSubmissions(app, parts);
  listenToSuggestions(app, parts);
  listenToShortcuts(app, parts);
  listenToEvents(app, parts);
}
