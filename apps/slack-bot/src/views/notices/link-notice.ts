import type { SlackLinkOffer } from '@headroom/plans';
import { LINK_CODE_MINUTES } from '@headroom/plans';
import type { ShapedAnswer } from '../answer/answer-message.js';
import { bold, escapeMrkdwn } from '../answer/mrkdwn.js';
import { contextBlock, sectionBlock } from '../answer/blocks.js';

/** The code with which somebody proves, signed in to Headroom, that this Slack account is theirs; only they see it. */
export function linkCodeNotice(
  { code }: SlackLinkOffer,
  { portalUrl }: { readonly portalUrl: string | null },
): readonly [ShapedAnswer] {
  const minutes = String(LINK_CODE_MINUTES);
  const where =
    portalUrl === null
      ? 'Sign in to Headroom and give it the code by the mutation `linkSlackIdentity`.'
      : `Open <${escapeMrkdwn(linkUrl(portalUrl, code))}|Headroom>, sign in and confirm the code.`;
  const text = `Your code is ${code}. It links this Slack account to you in Headroom, once, within ${minutes} minutes.`;
  return [
    {
      message: {
        text,
        blocks: [
          sectionBlock(`Your code is ${bold(code)}.\n${where}`),
          contextBlock(
            `Good once, for ${minutes} minutes. Use only a code that you have asked for yourself: the Slack account that asked for it can then do what you can.`,
          ),
        ],
      },
      image: null,
    },
  ];
}

function linkUrl(portalUrl: string, code: string): string {
  const url = new URL(portalUrl);
  url.pathname = `${url.pathname.replace(/\/$/u, '')}/link-slack`;
  // In the fragment, which no server and no log sees.
  url.hash = `code=${encodeURIComponent(code)}`;
  return url.href;
}
