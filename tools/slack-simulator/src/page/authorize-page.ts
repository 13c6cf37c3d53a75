import type { Workspace } from '../state/workspace.js';
import { escapeHtml } from './escape-html.js';

/** Where a person chooses the workspace that the app is installed into. */
export function authorizePage(workspace: Workspace, url: URL): string {
  const choices = [...workspace.teams.values()].map(({ id, name }) => {
    const allowed = new URL(url);
    allowed.searchParams.set('simulated_team', id);
    return `<p><a href="${escapeHtml(`${allowed.pathname}${allowed.search}`)}">Allow in ${escapeHtml(name)}</a></p>`;
  });
  const scopes = escapeHtml(url.searchParams.get('scope') ?? '');
  return `<!doctype html><meta charset="utf-8"><title>Install the app</title><h1>Install the app</h1><p>It asks for: ${scopes}</p>${choices.join('')}`;
}
