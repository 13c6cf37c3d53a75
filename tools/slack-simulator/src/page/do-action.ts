import { isJson, textIn } from '../state/json.js';
import type { Json, SlackMessage, SlackView } from '../state/records.js';
import { actorOf } from '../person/act.js';
import type { Acting } from '../person/acting.js';
import { directChannel } from '../web-api/find-channel.js';
import { type People, people } from '../person/people.js';
import type { FilledValue } from '../state/form-state.js';
import { PAGE_FAULTS, type PageFault } from './tools-region.js';

/** What the page is told of something that was done: a notice for the person, or what was suggested. */
export interface ActionAnswer {
  readonly notice?: string;
  readonly options?: readonly Json[];
}

type PageAction = (act: Json) => Promise<ActionAnswer>;

/** Does what a person does on the page; throws on what cannot be done. */
export function pageActions(acting: Acting): (act: Json) => Promise<ActionAnswer> {
  const doing = people(acting);
  const actions: Readonly<Record<string, PageAction>> = {
    ...writing(acting, doing),
    ...interacting(acting, doing),
    ...controlling(acting),
  };
  return (act) => {
    const action = actions[textIn(act, 'kind')];
    if (action === undefined) throw new Error(`There is no action ${textIn(act, 'kind')}.`);
    return action(act);
  };
}

function writing(acting: Acting, doing: People): Readonly<Record<string, PageAction>> {
  return {
    write: async (act) => write(acting, doing, act),
    upload: async (act) => {
      const content = Buffer.from(textIn(act, 'content'), 'base64');
      await doing.upload({
        ...who(act),
        name: textIn(act, 'name'),
        content,
        text: textIn(act, 'text'),
        ...threadIn(act),
      });
      return {};
    },
    home: async (act) => {
      await doing.openHome(textIn(act, 'user'));
      return {};
    },
  };
}

/** What a text is, is seen from how it begins. */
async function write(acting: Acting, doing: People, act: Json): Promise<ActionAnswer> {
  const text = textIn(act, 'text').trim();
  const said = { ...who(act), ...threadIn(act) };
  directChannel(acting.workspace, said.user);
  if (text.startsWith('/')) {
    if (said.threadTs !== undefined)
      return { notice: `${text.split(' ')[0] ?? ''} is not supported in threads. Sorry!` };
    const [command = '', ...rest] = text.split(' ');
    const { problem, refusal } = await doing.command({ ...said, command, text: rest.join(' ') });
    if (problem !== null) return { notice: `${command} failed with the error "${problem}"` };
    return refusal === null ? {} : { notice: `${command} failed with the error "${refusal.error}"` };
  }
  if (/^@headroom\b/i.test(text)) await doing.mention({ ...said, text: text.replace(/^@headroom\s*/i, '') });
  else if (/^https?:\/\/\S+$/.test(text)) await doing.shareLink({ ...said, url: text });
  else await doing.say({ ...said, text });
  return {};
}

function interacting(acting: Acting, doing: People): Readonly<Record<string, PageAction>> {
  const named = (act: Json): { user: string; on: SlackMessage | SlackView; actionId: string; blockId: string } => {
    const on = surface(acting, textIn(act, 'on'));
    return {
      user: actorOf({ on, user: textIn(act, 'user') }),
      on,
      actionId: textIn(act, 'action'),
      blockId: textIn(act, 'block'),
    };
  };
  return {
    press: async (act) => noticeOf(await doing.press(named(act))),
    choose: async (act) => noticeOf(await doing.select({ ...named(act), choice: valueOf(act) })),
    fill: async (act) => {
      doing.fill(view(acting, textIn(act, 'view')), { [textIn(act, 'block')]: valueOf(act) });
      return {};
    },
    suggest: async (act) => {
      const { options, problems } = await doing.suggest({ ...named(act), typed: textIn(act, 'typed') });
      const [problem] = problems;
      return problem === undefined ? { options } : { options, notice: problem };
    },
    submit: async (act) => {
      const { problems } = await doing.submit(view(acting, textIn(act, 'view')));
      return problems.length === 0 ? {} : { notice: problems.join(' ') };
    },
    dismiss: async (act) => {
      await doing.dismiss(view(acting, textIn(act, 'view')));
      return {};
    },
    globalShortcut: async (act) =>
      noticeOf(await doing.globalShortcut({ user: textIn(act, 'user'), callbackId: textIn(act, 'callbackId') })),
    messageShortcut: async (act) => {
      const message = surface(acting, `m:${textIn(act, 'ts')}`) as SlackMessage;
      return noticeOf(
        await doing.messageShortcut({ user: textIn(act, 'user'), callbackId: textIn(act, 'callbackId'), message }),
      );
    },
  };
}

function controlling({ workspace }: Acting): Readonly<Record<string, PageAction>> {
  const done = (change: () => void): Promise<ActionAnswer> => {
    change();
    workspace.changed();
    return Promise.resolve({});
  };
  return {
    fault: (act) =>
      done(() => {
        const { method, fault } = PAGE_FAULTS[textIn(act, 'name') as PageFault];
        workspace.faults.plan(method, fault);
      }),
    refuse: () =>
      done(() => {
        const { refusedBlockTypes: types } = workspace.faults;
        if (!types.delete('data_visualization')) types.add('data_visualization');
      }),
    recover: () =>
      done(() => {
        workspace.faults.clear();
      }),
    advance: (act) =>
      done(() => {
        workspace.clock.advance(Number(act['seconds']));
      }),
  };
}

function who(act: Json): { readonly user: string; readonly channel: string } {
  return { user: textIn(act, 'user'), channel: textIn(act, 'channel') };
}

function threadIn(act: Json): { readonly threadTs?: string } {
  const threadTs = textIn(act, 'thread');
  return threadTs === '' ? {} : { threadTs };
}

function surface({ workspace }: Acting, name: string): SlackMessage | SlackView {
  const id = name.slice(2);
  const found = name.startsWith('m:') ? workspace.messages.get(id) : anyView(workspace, id);
  if (found === undefined) throw new Error('It is no longer there.');
  return found;
}

function view(acting: Acting, id: string): SlackView {
  return surface(acting, `v:${id}`) as SlackView;
}

function anyView({ modals, homes }: Acting['workspace'], id: string): SlackView | undefined {
  return modals.get(id) ?? [...homes.values()].find((home) => home.id === id);
}

function valueOf({ value }: Json): FilledValue {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string' || isJson(one));
  if (typeof value === 'string') return value === '' ? null : value;
  return isJson(value) ? value : null;
}

function noticeOf({ problem }: { readonly problem: string | null }): ActionAnswer {
  return problem === null ? {} : { notice: `The app did not answer (${problem}).` };
}
