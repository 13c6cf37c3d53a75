/** The page keeps nothing but what is looked at; everything else is rendered by the simulator. */
const looking = { user: 'U0ANA', channel: 'C0CAPACITY', thread: '' };
const shown = {};
const byId = (id) => document.getElementById(id);

async function refresh() {
  const query = new URLSearchParams({ user: looking.user, channel: looking.channel });
  const regions = await (await fetch(`/page/regions?${query}`)).json();
  for (const [id, html] of Object.entries(regions)) show(id, html);
}

/** Replaces what differs; a list of messages stays at its end. */
function show(id, html) {
  if (shown[id] === html) return;
  const isGrown = id === 'content' && shown[id] !== undefined;
  shown[id] = html;
  const region = byId(id);
  const { body } = scrolled(region);
  const focused = focusName(document.activeElement, region);
  region.innerHTML = html;
  if (body !== null) scrolled(region).element?.scrollTo(0, body);
  if (focused !== null) region.querySelector(focused)?.focus();
  if (id === 'content' && (isGrown || looking.channel !== 'home')) region.scrollTo(0, region.scrollHeight);
}

function scrolled(region) {
  const element = region.querySelector('.body');
  return { element, body: element === null ? null : element.scrollTop };
}

/** How to find the field again that has the focus, once its region is rendered anew. */
function focusName(element, region) {
  if (element === null || !region.contains(element) || element.dataset.action === undefined) return null;
  return `[data-block="${CSS.escape(element.dataset.block)}"][data-action="${CSS.escape(element.dataset.action)}"]`;
}

async function act(action) {
  const response = await fetch('/page/act', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...looking, ...action }),
  });
  const answer = await response.json();
  byId('notice').textContent = answer.notice ?? '';
  await refresh();
  return answer;
}

const named = ({ dataset }) => ({ on: dataset.on, block: dataset.block, action: dataset.action });

/** An input of a modal is filled in; everything else is told to the app at once. */
function choose(element, value) {
  const isInput = element.closest('.input') !== null;
  if (isInput) return act({ kind: 'fill', view: element.dataset.on.slice(2), block: element.dataset.block, value });
  return act({ kind: 'choose', ...named(element), value });
}

function chosenIn(element) {
  if (element.matches('input[type=checkbox]')) {
    return [...element.closest('fieldset').querySelectorAll('input:checked')].map(({ value }) => value);
  }
  return element.multiple ? [...element.selectedOptions].map(({ value }) => value) : element.value;
}

/** Options that are already chosen in an external select. */
const chosenOptions = (box) =>
  [...box.querySelectorAll('[data-unchoose]')].map(({ dataset }) => JSON.parse(dataset.unchoose));

const clicks = {
  channel: ({ dataset }) => {
    looking.channel = dataset.channel;
    leaveThread();
    return dataset.channel === 'home' ? act({ kind: 'home' }) : refresh();
  },
  press: (element) => {
    const { confirm: question, url } = element.dataset;
    if (question !== undefined && !window.confirm(question)) return undefined;
    if (url !== undefined) window.open(url, '_blank', 'noreferrer');
    return act({ kind: 'press', ...named(element), value: element.value });
  },
  submit: ({ dataset }) => act({ kind: 'submit', view: dataset.submit }),
  dismiss: ({ dataset }) => act({ kind: 'dismiss', view: dataset.dismiss }),
  thread: ({ dataset }) => {
    looking.thread = dataset.thread;
    byId('replying').hidden = false;
    byId('text').focus();
  },
  messageShortcut: ({ dataset }) =>
    act({ kind: 'messageShortcut', ts: dataset.ts, callbackId: dataset.messageShortcut }),
  globalShortcut: ({ dataset }) => act({ kind: 'globalShortcut', callbackId: dataset.globalShortcut }),
  fault: ({ dataset }) => act({ kind: 'fault', name: dataset.fault }),
  refuse: () => act({ kind: 'refuse' }),
  recover: () => act({ kind: 'recover' }),
  advance: ({ dataset }) => act({ kind: 'advance', seconds: Number(dataset.advance) }),
  more: (element) => {
    for (const row of element.parentElement.querySelectorAll('tr[hidden]')) row.hidden = false;
    element.remove();
  },
  unchoose: (element) => {
    const box = element.closest('.external');
    const kept = chosenOptions(box).filter((option) => JSON.stringify(option) !== element.dataset.unchoose);
    return choose(element, 'multiple' in box.dataset ? kept : null);
  },
  option: (element) => {
    const box = element.closest('.external');
    const option = JSON.parse(element.dataset.option);
    return choose(
      box.querySelector('[data-suggest]'),
      'multiple' in box.dataset ? [...chosenOptions(box), option] : option,
    );
  },
};

document.addEventListener('click', (event) => {
  for (const [name, run] of Object.entries(clicks)) {
    const attribute = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    const element = event.target.closest(`[${attribute}]`);
    if (element !== null && element.tagName === 'BUTTON') {
      void run(element);
      return;
    }
  }
});

document.addEventListener('change', (event) => {
  const { target } = event;
  if (target.matches('[data-person]')) {
    looking.user = target.value;
    if (looking.channel.startsWith('D')) looking.channel = `D${looking.user.slice(1)}`;
    void refresh();
  } else if (target.matches('[data-choose]')) {
    void choose(target, chosenIn(target));
  } else if (target.matches('[data-fill]')) {
    void choose(target, target.value);
  }
});

let suggesting = 0;
document.addEventListener('input', (event) => {
  const { target } = event;
  if (!target.matches('[data-suggest]')) return;
  clearTimeout(suggesting);
  suggesting = setTimeout(() => void suggest(target), 150);
});

async function suggest(input) {
  const { options = [] } = await act({ kind: 'suggest', ...named(input), typed: input.value });
  const list = input.parentElement.querySelector('.options');
  list.replaceChildren(
    ...options.map((option) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.dataset.option = JSON.stringify(option);
      button.textContent = option.text.text;
      return button;
    }),
  );
}

function leaveThread() {
  looking.thread = '';
  byId('replying').hidden = true;
}

byId('leave-thread').addEventListener('click', leaveThread);

byId('composer').addEventListener('submit', (event) => {
  event.preventDefault();
  void sendMessage();
});

byId('text').addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey) return;
  event.preventDefault();
  void sendMessage();
});

async function sendMessage() {
  const text = byId('text').value;
  const [file] = byId('file').files;
  if (text.trim() === '' && file === undefined) return;
  byId('text').value = '';
  byId('file').value = '';
  if (file === undefined) {
    await act({ kind: 'write', text });
    return;
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const content = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  await act({ kind: 'upload', name: file.name, content, text: text.replace(/^@headroom/i, '<@U0HEADROOM>') });
}

new EventSource('/page/changes').addEventListener('message', () => void refresh());
