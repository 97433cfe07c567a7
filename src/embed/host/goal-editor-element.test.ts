// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://crm.example/clients/1"}
import { expect, onTestFinished, test, vi } from 'vitest';
import { aGoalUuid } from '../../testing/dom/frame-window';
import { editorOrigin, framesIn, playFrame, stubFrameWindows } from '../../testing/dom/host-page';
import { defineGoalEditor } from './define-goal-editor';
import type { GoalEditorElement } from './goal-editor-element';

const otherGoal = '99ec751b-b1eb-4f5f-b201-835b2bd8f555';
const tokens = { accent: '#0b5fff' };

test.each<[keyof GoalEditorElement, unknown, string, unknown]>([
  ['goal', aGoalUuid, 'goal', aGoalUuid],
  ['owners', [aGoalUuid, otherGoal], 'owners', `${aGoalUuid},${otherGoal}`],
  ['tokenUrl', '/goal-token', 'token-url', '/goal-token'],
  ['locale', 'de-DE', 'locale', 'de-DE'],
  ['theme', 'dark', 'theme', { mode: 'dark', tokens: undefined }],
  ['sandbox', 'strict', 'sandbox', 'strict'],
  ['minHeight', 400, 'min-height', 400],
  ['maxHeight', 900, 'max-height', 900],
  ['readyTimeoutMs', 5000, 'ready-timeout', 5000],
  ['guardUnload', false, 'guard-unload', false],
  ['frameTitle', 'Goal', 'frame-title', 'Goal'],
])('the property %s is an attribute, and the other way about', (property, value, attribute, read) => {
  const { element } = createElement({ [property]: value });
  expect(element.getAttribute(attribute)).toBe(String(value));
  expect(element[property]).toEqual(read);
  Object.assign(element, { [property]: null });
  expect(element.hasAttribute(attribute)).toBe(false);
});

test('an editor begins with the properties of its element', async () => {
  const { element, frame, connect, tell, heard } = await openElement({
    goal: aGoalUuid.toUpperCase(),
    owners: [otherGoal],
    theme: { mode: 'dark', tokens },
    locale: 'de-DE',
    minHeight: 400,
    maxHeight: 900,
    frameTitle: 'Goal',
    sandbox: 'strict',
    fetchToken: async ({ goal }: { goal: string | null }) => `for ${goal}`,
  });
  expect(frame()).toMatchObject({ title: 'Goal' });
  expect(frame()?.getAttribute('sandbox')).toBe('allow-scripts allow-forms');
  expect(frame()?.style.height).toBe('400px');
  expect(connect({}, { origin: 'null' })).toMatchObject({
    goal: aGoalUuid,
    owners: otherGoal,
    theme: { mode: 'dark', tokens },
    locale: 'de-DE',
    maxHeight: 900,
  });
  await tell({ type: 'token', id: 1, reason: 'initial' });
  expect(await heard('answer')).toMatchObject([{ value: `for ${aGoalUuid}` }]);
  expect(element.theme).toEqual({ mode: 'dark', tokens });
});

test('properties that a framework sets after inserting the element reach the frame at its start', async () => {
  const { element, connect, ...page } = createElement({});
  document.body.append(element);
  Object.assign(element, { goal: aGoalUuid, owners: [otherGoal], theme: { tokens }, sandbox: 'standard' });
  await Promise.resolve();
  expect(framesIn(element)).toHaveLength(1);
  expect(connect()).toMatchObject({ goal: aGoalUuid, owners: otherGoal, theme: { tokens } });
  expect(page.sent).toHaveLength(1);
});

test('a goal that is not known is a bad one, and not a new one', async () => {
  const unknown = await openElement({ goal: undefined });
  expect(unknown.connect()).toMatchObject({ goal: '' });
  unknown.element.goal = null;
  await Promise.resolve();
  expect(unknown.connect()).toMatchObject({ goal: null });
});

test('a theme without tokens removes them, and a mode alone keeps them', async () => {
  const { element, connect, heard } = await openElement({ theme: { mode: 'dark', tokens } });
  connect();
  element.theme = 'light';
  expect((await heard('update')).at(-1)).toMatchObject({ theme: { mode: 'light', tokens } });
  element.theme = { mode: 'dark' };
  expect((await heard('update')).at(-1)).toMatchObject({ theme: { mode: 'dark', tokens: {} } });
});

test('heights and the title change at once, and another sandbox reloads the frame with the unsaved input', async () => {
  const { element, frame, connect, tell, heard, answer } = await openElement({ goal: aGoalUuid });
  connect();
  const draft = { goal: aGoalUuid, baseUpdatedAt: null, patch: 'A boat' };
  await tell({ type: 'ready', goal: aGoalUuid }, { type: 'draft', ...draft, seq: 1 });
  Object.assign(element, { minHeight: 700, frameTitle: 'Another' });
  await vi.waitFor(() => expect(frame()?.style.height).toBe('700px'));
  expect(frame()?.title).toBe('Another');
  element.sandbox = 'strict';
  answer((await heard('teardown'))[0]?.id, null);
  await vi.waitFor(() => expect(frame()?.getAttribute('sandbox')).toBe('allow-scripts allow-forms'));
  expect(connect({}, { origin: 'null' })?.draft).toMatchObject(draft);
});

type Properties = Partial<Record<keyof GoalEditorElement, unknown>>;

function createElement(properties: Properties) {
  defineGoalEditor({ editorOrigin });
  const sent = stubFrameWindows();
  const element = Object.assign(document.createElement('goal-editor'), properties);
  onTestFinished(async () => {
    element.remove();
    await Promise.resolve();
  });
  return { element, ...playFrame(element, sent) };
}

async function openElement(properties: Properties) {
  const page = createElement(properties);
  document.body.append(page.element);
  await Promise.resolve();
  return page;
}
