// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://crm.example/clients/1"}
import { expect, test } from 'vitest';
import { aGoalUuid } from '../../testing/dom/frame-window';
import { mountNext, openHostPage } from '../../testing/dom/host-page';

const draft = { goal: aGoalUuid, baseUpdatedAt: null, patch: { name: 'A boat' } };

test('an editor of the same goal gets the draft of the previous one, in any element, and an editor of another goal none', async () => {
  const { editor, element, connect, tell, sent } = await openHostPage();
  connect();
  await tell({ type: 'draft', ...draft, seq: 1 });
  editor.destroy();
  const other = await mountNext(element, { sent, goal: '99ec751b-b1eb-4f5f-b201-835b2bd8f555' });
  expect(other.connect()?.draft).toBeNull();
  other.editor.destroy();
  const next = await mountNext(document.createElement('section'), { sent });
  expect(next.connect()?.draft).toMatchObject(draft);
});

test('input in a present editor goes to no other editor of the same goal', async () => {
  const { connect, tell, sent } = await openHostPage();
  connect();
  await tell({ type: 'draft', ...draft, seq: 1 });
  const second = await mountNext(document.createElement('section'), { sent });
  expect(second.connect()?.draft).toBeNull();
  expect(connect()?.draft).toMatchObject(draft);
});

test('new goals of other owners are other goals', async () => {
  const { editor, element, connect, tell, sent } = await openHostPage({ goal: null, owners: [aGoalUuid] });
  connect();
  await tell({ type: 'draft', ...draft, goal: null, seq: 1 });
  editor.destroy();
  const other = await mountNext(element, { sent, goal: null });
  expect(other.connect()?.draft).toBeNull();
  other.editor.destroy();
  const next = await mountNext(element, { sent, goal: null, owners: [aGoalUuid] });
  expect(next.connect()?.draft).toMatchObject({ ...draft, goal: null });
});

test('a goal that the page writes in capitals keeps its draft', async () => {
  const goal = aGoalUuid.toUpperCase();
  const { editor, element, connect, tell, sent } = await openHostPage({ goal });
  expect(connect()).toMatchObject({ goal: aGoalUuid });
  await tell({ type: 'draft', ...draft, seq: 1 });
  editor.destroy();
  const next = await mountNext(element, { sent, goal });
  expect(next.connect()).toMatchObject({ goal: aGoalUuid, draft });
});
