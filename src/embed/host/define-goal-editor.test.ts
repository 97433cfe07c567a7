// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://crm.example/clients/1"}
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { aGoalUuid } from '../../testing/dom/frame-window';
import { editorOrigin, framesIn, playFrame, stubFrameWindows } from '../../testing/dom/host-page';
import { cleanTheme } from '../protocol/theme';
import { defineGoalEditor } from './define-goal-editor';
import type { FetchToken } from './editor-types';

const otherGoal = '99ec751b-b1eb-4f5f-b201-835b2bd8f555';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('an element is an editor with the options of its attributes', async () => {
  const { frame, connect } = await openElement({
    goal: null,
    owners: `${aGoalUuid}, ${otherGoal}`,
    theme: 'dark',
    locale: 'de-DE',
    'min-height': '400',
    'max-height': '900',
    'frame-title': 'Goal',
  });
  expect(frame()).toMatchObject({ title: 'Goal' });
  expect(frame()?.style.height).toBe('400px');
  expect(connect()).toEqual({
    goal: null,
    owners: `${aGoalUuid}, ${otherGoal}`,
    theme: { mode: 'dark' },
    locale: 'de-DE',
    draft: null,
    maxHeight: 900,
  });
});

test('defined twice, the element is defined once', () => {
  defineGoalEditor({ editorOrigin });
  const known = customElements.get('goal-editor');
  defineGoalEditor({ editorOrigin: 'https://other.example' });
  expect(customElements.get('goal-editor')).toBe(known);
});

test('requests tokens from its own origin only, with the goal and the reason', async () => {
  const fetched = vi.fn(async () => Response.json({ token: 'a token' }));
  vi.stubGlobal('fetch', fetched);
  const { connect, tell, heard } = await openElement({ 'token-url': '/goal-token' });
  connect();
  await tell({ type: 'token', id: 1, reason: 'initial' });
  expect(await heard('answer')).toEqual([{ type: 'answer', id: 1, value: 'a token' }]);
  expect(fetched.mock.calls).toEqual([
    [
      '/goal-token',
      {
        method: 'POST',
        mode: 'same-origin',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ goal: aGoalUuid, reason: 'initial' }),
        signal: expect.any(AbortSignal),
      },
    ],
  ]);
});

test.each([
  ['a refusal', async () => Response.json({ token: 'a token' }, { status: 401 })],
  ['no JSON', async () => new Response('<html>')],
  ['no token', async () => Response.json({})],
  ['null', async () => Response.json(null)],
  ['no text', async () => Response.json({ token: 7 })],
  [
    'no network',
    async () => {
      throw new TypeError('failed to fetch');
    },
  ],
])('%s from the address of its tokens is no token', async (_, fetched) => {
  vi.stubGlobal('fetch', fetched);
  const { connect, tell, heard } = await openElement({ 'token-url': '/goal-token' });
  connect();
  await tell({ type: 'token', id: 1, reason: 'initial' });
  const [answer] = await vi.waitFor(async () => {
    const answers = await heard('answer');
    expect(answers).toMatchObject([{ type: 'answer', id: 1 }]);
    return answers;
  });
  // For the frame a token is a text.
  expect(answer?.value).not.toEqual(expect.any(String));
});

test('a function of the element supplies its tokens, and without one there is no request', async () => {
  const fetched = vi.fn();
  vi.stubGlobal('fetch', fetched);
  const { element, connect, tell, heard } = await openElement();
  connect();
  await tell({ type: 'token', id: 1, reason: 'initial' });
  element.fetchToken = async ({ reason }) => `for ${reason}`;
  await tell({ type: 'token', id: 2, reason: 'expired' });
  // As code without types may.
  element.fetchToken = (() => 'no promise') as unknown as FetchToken;
  await tell({ type: 'token', id: 3, reason: 'expired' });
  expect(await heard('answer')).toEqual([
    // For the frame a token is a text.
    { type: 'answer', id: 1, value: null },
    { type: 'answer', id: 2, value: 'for expired' },
    { type: 'answer', id: 3, value: 'no promise' },
  ]);
  expect(fetched).not.toHaveBeenCalled();
});

test('events are heard on the element, and nowhere above it', async () => {
  const { element, connect, tell } = await openElement();
  const heard: unknown[] = [];
  const hear = (event: Event) => event instanceof CustomEvent && heard.push([event.type, event.detail]);
  element.addEventListener('ready', hear);
  document.body.addEventListener('ready', hear);
  onTestFinished(() => document.body.removeEventListener('ready', hear));
  connect();
  await tell({ type: 'ready', goal: aGoalUuid });
  expect(heard).toEqual([['ready', { goal: aGoalUuid }]]);
});

test('moved in the page it keeps its editor', async () => {
  const { element } = await openElement();
  const { editor } = element;
  const other = document.createElement('section');
  document.body.append(other);
  other.append(element);
  await Promise.resolve();
  expect(element.editor).toBe(editor);
  expect(framesIn(element)).toHaveLength(1);
  other.remove();
});

test('an element that is removed and inserted later gets its draft back', async () => {
  const { element, connect, tell, sent } = await openElement();
  connect();
  const draft = { goal: aGoalUuid, baseUpdatedAt: null, patch: { name: 'A boat' } };
  await tell({ type: 'draft', ...draft, seq: 1 });
  element.remove();
  await Promise.resolve();
  expect(element.editor).toBeUndefined();
  expect(framesIn(element)).toEqual([]);
  document.body.append(element);
  await Promise.resolve();
  expect(playFrame(element, sent).connect()?.draft).toMatchObject(draft);
});

test('another goal is another editor, and the goal that was created is the same', async () => {
  const { element, connect, tell } = await openElement({ goal: null });
  const { editor } = element;
  connect();
  await tell({ type: 'saved', goal: aGoalUuid, updatedAt: null, changed: [] });
  element.setAttribute('goal', aGoalUuid);
  expect(element.editor).toBe(editor);
  element.setAttribute('goal', otherGoal);
  expect(element.editor).not.toBe(editor);
  expect(element.editor?.goal).toBe(otherGoal);
});

test('a goal in capitals is the same goal', async () => {
  const { element } = await openElement();
  const { editor } = element;
  element.setAttribute('goal', aGoalUuid.toUpperCase());
  expect(element.editor).toBe(editor);
});

test('an element keeps a goal that it created when it is inserted again, with later input', async () => {
  const { element, connect, tell, sent } = await openElement({ goal: null });
  connect();
  const draft = { goal: aGoalUuid, baseUpdatedAt: null, patch: { name: 'A boat' } };
  await tell(
    { type: 'saved', goal: aGoalUuid, updatedAt: null, changed: ['name'] },
    { type: 'draft', ...draft, seq: 1 },
  );
  element.remove();
  await Promise.resolve();
  document.body.append(element);
  await Promise.resolve();
  expect(playFrame(element, sent).connect()).toMatchObject({ goal: aGoalUuid, draft });

  element.remove();
  await Promise.resolve();
  element.removeAttribute('goal');
  document.body.append(element);
  await Promise.resolve();
  expect(playFrame(element, sent).connect()).toMatchObject({ goal: null, draft: null });
});

test('theme and locale change at once, and without a theme it is that of the system', async () => {
  const { element, connect, heard } = await openElement({ theme: 'dark' });
  connect();
  element.setAttribute('locale', 'de-DE');
  element.setAttribute('theme', 'light');
  element.removeAttribute('theme');
  const modes = (await heard('update')).map(({ theme, locale }) => [cleanTheme(theme).mode, locale]);
  expect(modes).toEqual([
    ['dark', 'de-DE'],
    ['light', 'de-DE'],
    ['auto', 'de-DE'],
  ]);
});

test('another locale leaves the theme that the page has set since, and the other way about', async () => {
  const { element, connect, heard } = await openElement({ theme: 'dark', locale: 'de-DE' });
  connect();
  const theme = { mode: 'light' as const, tokens: { accent: '#0b5fff' } };
  element.editor?.update({ theme, locale: 'fr-FR' });
  element.setAttribute('locale', 'en-GB');
  element.editor?.update({ locale: 'ja-JP' });
  element.setAttribute('theme', 'dark');
  expect((await heard('update')).slice(1)).toEqual([
    { type: 'update', theme, locale: 'en-GB' },
    { type: 'update', theme, locale: 'ja-JP' },
    { type: 'update', theme: { ...theme, mode: 'dark' }, locale: 'ja-JP' },
  ]);
});

/** A page with `<goal-editor>`, whose frame the test plays. */
async function openElement(attributes: Record<string, string | null> = {}) {
  defineGoalEditor({ editorOrigin });
  const sent = stubFrameWindows();
  const element = document.createElement('goal-editor');
  for (const [name, value] of Object.entries({ goal: aGoalUuid, ...attributes }))
    if (value !== null) element.setAttribute(name, value);
  document.body.append(element);
  onTestFinished(async () => {
    element.remove();
    await Promise.resolve();
  });
  await Promise.resolve();
  return { element, ...playFrame(element, sent) };
}
