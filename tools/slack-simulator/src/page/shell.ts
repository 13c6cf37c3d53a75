import { escapeHtml } from './escape-html.js';
import type { PageShortcut } from './regions.js';

/** The page without what changes in it. */
export function pageShell(shortcuts: readonly PageShortcut[]): string {
  const global = shortcuts
    .filter(({ kind }) => kind === 'GLOBAL')
    .map(
      ({ name, callbackId }) =>
        `<button type="button" data-global-shortcut="${escapeHtml(callbackId)}">${escapeHtml(name)}</button>`,
    );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Slack simulator</title>
<link rel="stylesheet" href="/page/page.css">
<script type="module" src="/page/page.js"></script>
</head>
<body>
<nav id="sidebar" aria-label="Channels"></nav>
<main>
<div id="content" aria-live="polite"></div>
<div id="notice" role="status"></div>
<form id="composer">
<div class="shortcuts">${global.join('')}<label class="attach">Attach a file <input type="file" id="file"></label><span id="replying" hidden>Replying in a thread <button type="button" id="leave-thread">×</button></span></div>
<textarea id="text" rows="2" aria-label="Message" placeholder="/headroom help, @headroom plan …, or a message"></textarea>
<button type="submit" class="primary">Send</button>
</form>
</main>
<aside id="tools" aria-label="Simulator"></aside>
<div id="modal"></div>
</body>
</html>`;
}
