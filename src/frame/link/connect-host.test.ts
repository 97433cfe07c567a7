import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aConnect, aFrameWindow, aGoalUuid, hostOrigin } from '../../testing/dom/frame-window';
import { connectHost } from './connect-host';

test('the frame greets the one origin in its fragment, and takes the port from the answer', async () => {
  const { sent, receive, connecting } = openFrame();
  expect(sent).toEqual([
    {
      message: {
        ns: 'goal-editor',
        type: 'hello',
        versions: [1],
        nonce: expect.stringMatching(/^[\da-f-]{36}$/),
        build: 'b1',
      },
      target: hostOrigin,
    },
  ]);
  receive(aConnect(nonceOf(sent)), { ports: [aPort()] });
  expect(await connecting).toMatchObject({ hostOrigin, init: { goal: aGoalUuid, owners: [], draft: null } });
});

test('once connected, the window is no longer listened to', async () => {
  const { sent, receive, connecting, listenerCount } = openFrame();
  receive(aConnect(nonceOf(sent)), { ports: [aPort()] });
  await connecting;
  expect(listenerCount()).toBe(0);
});

test.each([
  ['another window', { source: {} }, {}],
  ['another origin', { origin: 'https://evil.example' }, {}],
  ['an opaque origin', { origin: 'null' }, {}],
  ['another nonce', {}, { nonce: 'guessed' }],
  ['another version', {}, { version: 2 }],
  ['another name', {}, { ns: 'other' }],
  ['another type', {}, { type: 'hello' }],
  ['no port', { ports: [] }, {}],
  ['a second port', { ports: [aPort(), aPort()] }, {}],
  ['no values to begin with', {}, { init: null }],
  ['a goal that is no text', {}, { init: { goal: 7 } }],
  ['more than a message may hold', {}, { more: 'x'.repeat(131_072) }],
])('an answer with %s is passed over, and a good one after it is taken', async (_, given, changed) => {
  const { sent, receive, connecting, listenerCount } = openFrame();
  receive({ ...aConnect(nonceOf(sent)), ...changed }, { ports: [aPort()], ...given });
  expect(listenerCount()).toBe(1);
  receive(aConnect(nonceOf(sent)), { ports: [aPort()] });
  expect(await connecting).toMatchObject({ hostOrigin });
});

test('no answer throws or connects by mistake', () => {
  const { receive, listenerCount } = openFrame();
  fc.assert(
    fc.property(fc.anything(), (data) => {
      receive(data, { ports: [aPort()] });
      expect(listenerCount()).toBe(1);
    }),
  );
});

test('bad values that are optional count as missing', async () => {
  const { sent, receive, connecting } = openFrame();
  const init = {
    owners: 'all',
    theme: { mode: 'pink', tokens: { ink: 'url(//x)', accent: '#123456' } },
    locale: 'not_a_locale',
    draft: { goal: 7 },
    maxHeight: -1,
    later: true,
  };
  receive(aConnect(nonceOf(sent), init), { ports: [aPort()] });
  expect((await connecting).init).toEqual({
    goal: aGoalUuid,
    owners: [],
    theme: { mode: 'auto', tokens: { accent: '#123456' } },
    locale: null,
    draft: null,
    maxHeight: null,
  });
});

test('a goal is enough to begin with', async () => {
  const { sent, receive, connecting } = openFrame();
  receive({ ...aConnect(nonceOf(sent)), init: { goal: null } }, { ports: [aPort()] });
  expect((await connecting).init).toEqual({
    goal: null,
    owners: [],
    theme: { mode: 'auto', tokens: {} },
    locale: null,
    draft: null,
    maxHeight: null,
  });
});

test('a goal may be any text, for the host hears of it only once it is connected', async () => {
  const { sent, receive, connecting } = openFrame();
  receive(aConnect(nonceOf(sent), { goal: '../accounts' }), { ports: [aPort()] });
  expect((await connecting).init.goal).toBe('../accounts');
});

test.each([
  ['a list', [aGoalUuid, aGoalUuid], [aGoalUuid, aGoalUuid]],
  ['a text', ` ${aGoalUuid}, ${aGoalUuid}\n`, [aGoalUuid, aGoalUuid]],
  ['a text with what is none', `${aGoalUuid} all`, []],
  ['nothing', undefined, []],
])('owners come as %s', async (_, owners, read) => {
  const { sent, receive, connecting } = openFrame();
  receive(aConnect(nonceOf(sent), { owners }), { ports: [aPort()] });
  expect((await connecting).init.owners).toEqual(read);
});

test('a draft as large as a whole message comes back', async () => {
  const { sent, receive, connecting } = openFrame();
  const draft = { goal: null, baseUpdatedAt: null, patch: { description: 'x'.repeat(65_000) } };
  receive(aConnect(nonceOf(sent), { goal: null, draft }), { ports: [aPort()] });
  expect((await connecting).init).toMatchObject({ goal: null, draft });
});

test.each([
  ['no origin in the fragment', ''],
  ['an origin that is not on the list', `#${encodeURIComponent('https://evil.example')}`],
  ['a wildcard', '#*'],
  ['an opaque origin', '#null'],
  ['a fragment that is none', '#%'],
])('with %s nobody is greeted', async (_, hash) => {
  const { sent, connecting } = openFrame({ hash });
  await expect(connecting).rejects.toThrow('may not show the goal editor');
  expect(sent).toEqual([]);
});

test('a page outside a frame says so', async () => {
  const { window } = aFrameWindow();
  Object.assign(window, { parent: window });
  await expect(connectHost({ window, allowed: [hostOrigin], build: 'b1' })).rejects.toThrow(
    'inside another application only',
  );
});

test('a handshake that is called off rejects and leaves no listener', async () => {
  const calling = new AbortController();
  const { connecting, listenerCount } = openFrame({ signal: calling.signal });
  calling.abort(new Error('gone'));
  await expect(connecting).rejects.toThrow('gone');
  expect(listenerCount()).toBe(0);
  const { connecting: late, sent } = openFrame({ signal: calling.signal });
  await expect(late).rejects.toThrow('gone');
  expect(sent).toEqual([]);
});

/** A frame of `hostOrigin` in the middle of its handshake. */
function openFrame({ hash, signal }: { hash?: string; signal?: AbortSignal } = {}) {
  const frame = aFrameWindow(hash === undefined ? {} : { hash });
  const given = { window: frame.window, allowed: [hostOrigin], build: 'b1' };
  return { ...frame, connecting: connectHost(signal ? { ...given, signal } : given) };
}

function nonceOf(sent: ReturnType<typeof aFrameWindow>['sent']): string {
  return sent[0]?.message.nonce ?? '';
}

function aPort(): MessagePort {
  return new MessageChannel().port1;
}
