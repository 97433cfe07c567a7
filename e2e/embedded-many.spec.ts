import type { CDPSession, Page } from '@playwright/test';
import type { GoalEditorElement } from '../src/embed/host/goal-editor-element';
import { documentedGoal } from './api-client';
import { expect, sandboxes, test } from './embedded';
import { createEmbeddedEditor } from './pages/embedded-editor';

test('two editors on a page keep to themselves', async ({ api, host, page }) => {
  const first = await api.createGoal({ name: 'The first' });
  const second = await api.createGoal({ name: 'The second' });
  await page.goto(host.write({ editors: [{ goal: first.uuid }, { goal: second.uuid, sandbox: 'strict' }] }));
  const one = createEmbeddedEditor(page);
  const other = createEmbeddedEditor(page, { at: 1 });
  await one.name.fill('The first, typed');
  await other.name.fill('The second, typed');
  await other.saveAndSee('Saved');
  await other.isHeard('saved', { goal: second.uuid, changed: ['name'] });
  expect(await one.told('saved')).toEqual([]);
  await expect(one.name).toHaveValue('The first, typed');
  expect(await api.readGoal(first.uuid)).toMatchObject({ name: 'The first' });
  await other.element.evaluate((element) => element.remove());
  await one.saveAndSee('Saved');
  expect(await api.readGoal(first.uuid)).toMatchObject({ name: 'The first, typed' });
});

test('the script may be loaded twice, and an element mounted twice', async ({
  openEditor,
  page,
  serverUrl,
}) => {
  const editor = await openEditor({});
  await editor.isReady();
  const isSame = await editor.element.evaluate(async (element: GoalEditorElement, script) => {
    const { mountGoalEditor } = await import(`${script}?again`);
    return mountGoalEditor(element, { goal: null, fetchToken: async () => null }) === element.editor;
  }, `${serverUrl}/embed/v1/embed.js`);
  expect(isSame).toBe(true);
  expect(page.frames()).toHaveLength(2);
});

for (const sandbox of sandboxes)
  test(`a hundred editors that came and went leave no listener and no frame behind, in a ${sandbox} sandbox`, async ({
    context,
    host,
    page,
  }) => {
    await page.goto(host.write({ editors: [{ sandbox }] }));
    await createEmbeddedEditor(page).isReady();
    const devTools = await context.newCDPSession(page);
    await devTools.send('Performance.enable');
    await comeAndGo(page, { sandbox, times: 5 });
    const before = await countKept(devTools);
    await comeAndGo(page, { sandbox, times: 100 });
    // The last ones may need a second garbage collection.
    await expect
      .poll(async () => (await countKept(devTools)).JSEventListeners)
      .toBeLessThanOrEqual(before.JSEventListeners + 2);
    const after = await countKept(devTools);
    expect(after.Frames).toBe(before.Frames);
    expect(after.Nodes).toBeLessThanOrEqual(before.Nodes + 20);
  });

/**
 * Inserts editors into the page, one after another, and removes each once its frame was ready; every other one before
 * that.
 */
function comeAndGo(page: Page, { sandbox, times }: { sandbox: string; times: number }) {
  return page.evaluate(
    async ({ attributes, count }) => {
      for (let at = 0; at < count; at += 1) {
        const element = document.createElement('goal-editor');
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        const ready = new Promise((resolve) => element.addEventListener('ready', resolve, { once: true }));
        document.body.append(element);
        if (at % 10 === 0) await ready;
        else await new Promise((resolve) => setTimeout(resolve));
        element.remove();
      }
    },
    { attributes: { goal: documentedGoal, 'token-url': '/goal-token', sandbox }, count: times },
  );
}

async function countKept(devTools: CDPSession) {
  await devTools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devTools.send('Performance.getMetrics');
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return { JSEventListeners: of('JSEventListeners'), Frames: of('Frames'), Nodes: of('Nodes') };
}
