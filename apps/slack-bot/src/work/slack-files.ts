import { LARGEST_TEXT_BYTES } from '@headroom/planner';
import type { webApi } from '@slack/bolt';

/** Text of a file, or why there is none, in words for whoever posted it. */
export type FileText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string };

/** Reads files of the workspace. */
export interface SlackFiles {
  readonly read: (client: webApi.WebClient, fileId: string) => Promise<FileText>;
}

const TIMEOUT_MS = 15_000;

/** Files from Slack's own hosts, or from that of another address of the Web API; nowhere else is the token sent to. */
export function slackFiles(apiUrl: string | null): SlackFiles {
  return {
    read: async (client, fileId) => {
      const { file } = await client.files.info({ file: fileId });
      if (file === undefined) return { ok: false, why: 'The file is gone.' };
      const name = file.name ?? 'the file';
      if ((file.size ?? 0) > LARGEST_TEXT_BYTES) return tooLarge(name);
      const url = file.url_private_download ?? file.url_private;
      if (url === undefined || !isOfSlack(url, apiUrl)) return { ok: false, why: `Slack gives no content of ${name}.` };
      return download({ url, name, token: client.token ?? '' });
    },
  };
}

function isOfSlack(url: string, apiUrl: string | null): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, hostname } = new URL(url);
  if (apiUrl !== null && new URL(apiUrl).host === host) return true;
  return protocol === 'https:' && (hostname === 'slack.com' || hostname.endsWith('.slack.com'));
}

interface Download {
  readonly url: string;
  readonly name: string;
  readonly token: string;
}

async function download({ url, name, token }: Download): Promise<FileText> {
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${token}` },
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (response.status >= 500) throw new Error(`Slack answers a file with ${String(response.status)}`);
  if (!response.ok) return { ok: false, why: `Slack gives no content of ${name}.` };
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length > LARGEST_TEXT_BYTES) return tooLarge(name);
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, why: `${name} is not a text; a workload is described in YAML or JSON.` };
  }
}

function tooLarge(name: string): FileText {
  return { ok: false, why: `${name} is too large: a workload has at most ${String(LARGEST_TEXT_BYTES / 1024)} KiB.` };
}
