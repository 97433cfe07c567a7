// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://crm.example/clients/1"}
import { afterEach, expect, test, vi } from 'vitest';
import { aGoalUuid } from '../../testing/dom/frame-window';
import { editorOrigin, openHostPage } from '../../testing/dom/host-page';

afterEach(() => {
  vi.useRealTimers();
});

test('the frame is as high as requested, and gets nothing that it does not need', async () => {
  const { frame } = await openHostPage({ minHeight: 400, frameTitle: 'Goal of Hulk' });
  expect(frame()).toMatchObject({
    title: 'Goal of Hulk',
    src: 'https://goals.example/embed/v1/frame#https://crm.example',
    referrerPolicy: 'no-referrer',
    allow: '',
  });
  expect(frame()?.style).toMatchObject({ display: 'block', height: '400px' });
});

test.each([
  [
    'standard',
    'allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads',
  ],
  ['strict', 'allow-scripts allow-forms'],
] as const)('the sandbox of %s is %s', async (sandbox, allowed) => {
  const { frame } = await openHostPage({ sandbox });
  expect(frame()?.getAttribute('sandbox')).toBe(allowed);
});

test('a greeting is answered with a port and the initial values, to the editor’s origin', async () => {
  const options = { goal: null, owners: [aGoalUuid], theme: { mode: 'dark' as const }, locale: 'de-DE' };
  const { connect, sent } = await openHostPage({ ...options, maxHeight: 900 });
  expect(connect({ nonce: 'n1' })).toEqual({ ...options, draft: null, maxHeight: 900 });
  expect(sent).toMatchObject([
    {
      message: { ns: 'goal-editor', type: 'connect', version: 1, nonce: 'n1' },
      target: editorOrigin,
    },
  ]);
  expect(sent[0]?.ports).toHaveLength(1);
});

test.each([
  ['another origin', {}, { origin: 'https://evil.example' }],
  ['an opaque origin', {}, { origin: 'null' }],
  ['another window', {}, { source: window }],
  ['no window', {}, { source: null }],
  ['another name', { ns: 'other' }, {}],
  ['another type', { type: 'connect' }, {}],
  ['more than a message may hold', { more: 'x'.repeat(65_536) }, {}],
])('a greeting of %s is passed over', async (_, changed, event) => {
  const { greet, sent, sentence } = await openHostPage();
  greet(changed, event);
  expect(sent).toEqual([]);
  expect(sentence()).toBeNull();
});

test('in the strict sandbox an opaque origin is answered, of the own frame only', async () => {
  const { greet, sent } = await openHostPage({ sandbox: 'strict' });
  greet({}, { origin: editorOrigin });
  greet({}, { origin: 'null', source: window });
  expect(sent).toEqual([]);
  greet({}, { origin: 'null' });
  expect(sent).toMatchObject([{ target: '*' }]);
});

test('every greeting gets a port of its own', async () => {
  const { greet, sent } = await openHostPage();
  for (const nonce of ['n1', 'n2']) greet({ nonce });
  expect(sent.map(({ message }) => message.nonce)).toEqual(['n1', 'n2']);
  expect(sent[0]?.ports[0]).not.toBe(sent[1]?.ports[0]);
});

test('with a new port the one before is closed', async () => {
  const { greet, sent } = await openHostPage();
  greet();
  const closed = new Promise((resolve) => sent[0]?.ports[0]?.addEventListener('close', resolve));
  greet();
  await closed;
});

test.each([[[2]], [[]], ['1'], [undefined]])(
  'a frame of the versions %j is said to need a reload',
  async (versions) => {
    const { greet, sent, sentence, frame, told } = await openHostPage();
    greet({ versions });
    expect(sent).toEqual([]);
    expect(sentence()?.textContent).toBe(
      'The goal editor could not be loaded. Please reload this page. Open it in a new tab',
    );
    expect(frame()?.style.display).toBe('none');
    expect(told).toEqual([['error', { code: 'incompatible-version', retryable: false, requestId: null }]]);
  },
);

test('a frame of newer versions that still speaks ours is answered', async () => {
  const { greet, sent } = await openHostPage();
  greet({ versions: [3, 2, 1] });
  expect(sent).toMatchObject([{ message: { version: 1 } }]);
});

test('a frame that is not ready in time is replaced by a sentence, and returns when it arrives late', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { connect, tell, told, sentence, frame } = await openHostPage({ readyTimeoutMs: 5000 });
  vi.advanceTimersByTime(4999);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual([['error', { code: 'timeout', retryable: true, requestId: null }]]);
  expect(sentence()?.textContent).toBe('The goal editor could not be loaded. Open it in a new tab');
  expect(sentence()?.querySelector('a')).toMatchObject({
    href: `https://goals.example/goals/${aGoalUuid}`,
    target: '_blank',
  });
  expect(frame()?.style.display).toBe('none');
  connect();
  expect(sentence()).toBeNull();
  expect(frame()?.style.display).toBe('block');
  await tell({ type: 'ready', goal: aGoalUuid });
  vi.advanceTimersByTime(60_000);
  expect(told.map(([name]) => name)).toEqual(['error', 'ready']);
});

test('a document that does not greet is replaced by the sentence in time', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { connect, load, tell, told, sentence, frame } = await openHostPage({ readyTimeoutMs: 5000 });
  for (let time = 0; time < 2; time += 1) {
    connect();
    load();
    await tell({ type: 'ready', goal: aGoalUuid });
  }
  vi.advanceTimersByTime(60_000);
  expect(told.map(([name]) => name)).toEqual(['ready', 'ready']);
  load();
  expect(frame()?.style.background).not.toBe('');
  vi.advanceTimersByTime(4999);
  expect(sentence()).toBeNull();
  vi.advanceTimersByTime(1);
  expect(sentence()).not.toBeNull();
  expect(told.at(-1)).toEqual(['error', { code: 'timeout', retryable: true, requestId: null }]);
  connect();
  load();
  await tell({ type: 'ready', goal: aGoalUuid });
  expect(sentence()).toBeNull();
});

test('a document may greet after it has loaded', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { connect, load, tell, told } = await openHostPage();
  load();
  connect();
  await tell({ type: 'ready', goal: aGoalUuid });
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([['ready', { goal: aGoalUuid }]]);
});

test('the first document may be ready before all that it shows has loaded', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { editor, connect, load, tell, told, heard } = await openHostPage();
  connect();
  await tell({ type: 'ready', goal: aGoalUuid });
  load();
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([['ready', { goal: aGoalUuid }]]);
  editor.update({ locale: 'de-DE' });
  expect(await heard('update')).toHaveLength(1);
});

test('a new goal that could not be loaded is linked as a new one', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { sentence } = await openHostPage({ goal: null });
  vi.advanceTimersByTime(15_000);
  expect(sentence()?.querySelector('a')?.href).toBe('https://goals.example/goals/new');
});

test.each([
  ['no origin', undefined],
  ['what is no address', 'goals.example'],
])('given %s of the editor, nothing is loaded, and who mounted hears why', async (_, given) => {
  const { frame, sentence, told } = await openHostPage({ editorOrigin: given });
  expect(frame()).toBeNull();
  expect(sentence()?.textContent).toBe('The goal editor could not be loaded.');
  expect(told).toEqual([['error', { code: 'bad-editor-origin', retryable: false, requestId: null }]]);
});

test('a goal that code without types leaves out is a bad one, and not a new one', async () => {
  const { connect } = await openHostPage({ goal: undefined as unknown as null });
  expect(connect()).toMatchObject({ goal: '' });
});

test('in a page of the editor itself nothing is loaded, and the caller hears why', async () => {
  const { frame, sentence, told } = await openHostPage({ editorOrigin: 'https://crm.example' });
  expect(frame()).toBeNull();
  expect(sentence()).not.toBeNull();
  expect(told).toEqual([['error', { code: 'same-origin', retryable: false, requestId: null }]]);
});

test('a slash behind the origin of the editor is no other origin', async () => {
  const { greet, sent } = await openHostPage({ editorOrigin: `${editorOrigin}/` });
  greet();
  expect(sent).toHaveLength(1);
});
