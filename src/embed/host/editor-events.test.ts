// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://crm.example/clients/1"}
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { aGoalUuid } from '../../testing/dom/frame-window';
import { openHostPage } from '../../testing/dom/host-page';

const outcome = { goal: aGoalUuid, updatedAt: '2026-11-25T10:00:00Z', changed: ['name'] };

test('events carry what the protocol names, and nothing else that a frame sends', async () => {
  const { connect, tell, told } = await openHostPage();
  connect();
  await tell(
    { type: 'ready', goal: aGoalUuid, name: 'A boat' },
    { type: 'saved', ...outcome, goalNow: { name: 'A boat' } },
    { type: 'deleted', ...outcome },
    { type: 'cancelled', ...outcome },
    { type: 'auth-required', token: 'x' },
    { type: 'error', code: 'missing', retryable: false, requestId: 'r1', message: 'Not found' },
  );
  expect(told).toEqual([
    ['ready', { goal: aGoalUuid }],
    ['saved', outcome],
    ['deleted', outcome],
    ['cancelled', outcome],
    ['auth-required', {}],
    ['error', { code: 'missing', retryable: false, requestId: 'r1' }],
  ]);
});

test('no listener hears of a draft', async () => {
  const { connect, tell, told } = await openHostPage();
  connect();
  await tell({ type: 'draft', goal: null, baseUpdatedAt: null, patch: { name: 'A boat' }, seq: 1 });
  expect(told).toEqual([]);
});

test('a removed listener, and any listener of a removed editor, hears nothing', async () => {
  const { editor, element, connect, tell } = await openHostPage();
  const heard: unknown[] = [];
  const off = editor.on('dirty', (detail) => heard.push(detail));
  connect();
  await tell({ type: 'dirty', isDirty: false });
  off();
  await tell({ type: 'dirty', isDirty: false });
  editor.on('dirty', (detail) => heard.push(detail));
  editor.destroy();
  element.dispatchEvent(new CustomEvent('dirty', { detail: 'of a later one' }));
  expect(heard).toEqual([{ isDirty: false }]);
});

test('no message on the port throws or reaches a listener by mistake', async () => {
  const { connect, tell, told } = await openHostPage();
  connect();
  const notOurs = fc.anything({ withMap: true, withTypedArray: true });
  const almost = fc.record({
    type: fc.constantFrom('ready', 'dirty', 'saved', 'error', 'constructor', '__proto__'),
    goal: fc.anything(),
    isDirty: fc.string(),
    changed: fc.string(),
    code: fc.anything(),
    retryable: fc.string(),
  });
  await fc.assert(
    fc.asyncProperty(fc.oneof(notOurs, almost), async (data) => {
      await tell(data);
      expect(told.filter(([name]) => name !== 'ready')).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('opens https addresses only, in a tab without an opener', async () => {
  const opened: unknown[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    opened.push([this.href, this.target, this.rel]);
  });
  const { connect, tell } = await openHostPage();
  connect();
  for (const url of ['http://x.example', 'javascript:alert(1)', 'https://', 'HTTPS:x', '//x.example', '', 7])
    await tell({ type: 'open', url });
  expect(opened).toEqual([]);
  await tell({ type: 'open', url: 'https://goals.example/goals/new' });
  // Without `opener` in its `rel`, such a tab has none.
  expect(opened).toEqual([['https://goals.example/goals/new', '_blank', '']]);
  vi.restoreAllMocks();
});

test('brings a part of the frame into view as requested, without animation', async () => {
  const { connect, tell, frame } = await openHostPage();
  connect();
  const asked: unknown[] = [];
  const iframe = frame();
  if (iframe) {
    Object.defineProperty(iframe, 'offsetHeight', { value: 800 });
    iframe.scrollIntoView = (how) => asked.push([iframe.style.scrollMargin, how]);
  }
  await tell({ type: 'scroll', top: 100, height: 50 });
  expect(asked).toEqual([['-100px 0 -650px', { block: 'nearest', behavior: 'instant' }]]);
  expect(iframe?.style.scrollMargin).toBe('');
});

test('changes reach a present frame, and a new frame begins with them', async () => {
  const { editor, connect, heard } = await openHostPage();
  editor.update({ locale: 'de-DE' });
  expect(connect()).toMatchObject({ locale: 'de-DE' });
  editor.update({ theme: { mode: 'dark' } });
  expect(await heard('update')).toEqual([{ type: 'update', theme: { mode: 'dark' }, locale: 'de-DE' }]);
  expect(connect()).toMatchObject({ locale: 'de-DE', theme: { mode: 'dark' } });
});

test('on paper the frame has the height that it requests, or that of the screen', async () => {
  const { connect, tell, frame } = await openHostPage();
  const onPaper = () => frame()?.style.getPropertyValue('--print');
  connect();
  await tell({ type: 'print', height: 500 });
  expect(onPaper()).toBe('500px');
  for (const height of ['600px', null, undefined, '1px; color: red']) await tell({ type: 'print', height });
  expect(onPaper()).toBe('500px');
  await tell({ type: 'print', height: 0 });
  expect(onPaper()).toBe('');
});

test('a mode keeps the tokens of a theme, and tokens keep its mode', async () => {
  const tokens = { accent: '#0b5fff' };
  const { editor, connect, heard } = await openHostPage({ theme: { mode: 'light', tokens } });
  connect();
  editor.update({ theme: { mode: 'dark' } });
  editor.update({ theme: { tokens: {} } });
  expect(await heard('update')).toMatchObject([
    { theme: { mode: 'dark', tokens } },
    { theme: { mode: 'dark', tokens: {} } },
  ]);
  expect(connect()?.theme).toEqual({ mode: 'dark', tokens: {} });
});

test('the page’s function supplies a token for the current goal', async () => {
  const asked: unknown[] = [];
  const { connect, tell, heard } = await openHostPage({
    goal: null,
    fetchToken: async ({ goal, reason }) => {
      asked.push([goal, reason]);
      return 'a token';
    },
  });
  connect();
  await tell({ type: 'token', id: 1, reason: 'initial' }, { type: 'saved', ...outcome });
  await tell({ type: 'token', id: 2, reason: 'expired' });
  expect(asked).toEqual([
    [null, 'initial'],
    [aGoalUuid, 'expired'],
  ]);
  expect(await heard('answer')).toEqual([
    { type: 'answer', id: 1, value: 'a token' },
    { type: 'answer', id: 2, value: 'a token' },
  ]);
});

test('a new goal that was created is reopened as that goal', async () => {
  const { editor, connect, tell } = await openHostPage({ goal: null });
  expect(connect()).toMatchObject({ goal: null });
  await tell({ type: 'saved', ...outcome });
  expect(editor.goal).toBe(aGoalUuid);
  expect(connect()).toMatchObject({ goal: aGoalUuid });
});
