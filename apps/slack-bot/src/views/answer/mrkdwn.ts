/** Text as Slack's mrkdwn shows it: no name can start a mention, a link or an entity. */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text in bold; a `*` inside would end it, and is left out. */
export function bold(text: string): string {
  return `*${escapeMrkdwn(text).replaceAll('*', '')}*`;
}
