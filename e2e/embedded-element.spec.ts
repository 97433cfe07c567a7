import type { GoalEditorElement } from '../src/embed/host/goal-editor-element';
import { expect, test } from './embedded';
import { createEmbeddedEditor, type EmbeddedEditor, typeAndPause } from './pages/embedded-editor';

// Pages with styles of their own, as most are.
test.use({ bypassCSP: true });

test('the editor starts with options that a framework sets before the element is defined', async ({
  api,
  host,
  page,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  let defineNow = () => {};
  const mayDefine = new Promise<void>((resolve) => {
    defineNow = resolve;
  });
  await page.route('**/embed.js', async (route) => {
    await mayDefine;
    await route.continue();
  });
  const url = host.write({ editors: [{ goal: '', 'token-url': '' }] });
  await page.goto(url, { waitUntil: 'commit' });
  const editor = createEmbeddedEditor(page);
  await editor.element.evaluate((element: GoalEditorElement, goal) => {
    Object.assign(element, { goal, tokenUrl: '/goal-token', frameTitle: 'Their goal', maxHeight: 600 });
  }, uuid);
  defineNow();
  await expect(editor.name).toHaveValue('Before');
  await expect(editor.iframe).toHaveAttribute('title', 'Their goal');
  await expect(editor.element).toHaveAttribute('goal', uuid);
  await expect.poll(async () => (await editor.iframe.boundingBox())?.height).toBe(600);
});

test('options that are set on an element are those of its editor, and an unknown goal opens no new one', async ({
  api,
  host,
  page,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await page.goto(host.write({}));
  await page.evaluate(async () => {
    await customElements.whenDefined('goal-editor');
    const element = document.createElement('goal-editor');
    Object.assign(element, { goal: undefined, tokenUrl: '/goal-token' });
    document.body.append(element);
  });
  const editor = createEmbeddedEditor(page);
  await expect(editor.frame.getByText('There is no such goal')).toBeVisible();
  await editor.element.evaluate((element: GoalEditorElement, goal) => {
    element.goal = goal;
  }, uuid);
  await expect(editor.name).toHaveValue('Before');
});

const copies: Record<string, (element: Element) => void> = {
  'a copy takes the place of its element': (element) => element.replaceWith(element.cloneNode(true)),
  'the HTML around it is written anew': ({ parentElement: place }) => {
    if (place) place.innerHTML = String(place.innerHTML);
  },
};

for (const [what, copy] of Object.entries(copies))
  test(`there is one frame, and it offers the input, when ${what}`, async ({ api, host, page }) => {
    const { uuid } = await api.createGoal({ name: 'Before' });
    await page.clock.install();
    await page.goto(host.write({ editors: [{ goal: uuid }] }));
    const editor = createEmbeddedEditor(page);
    await typeAndPause(page, editor);
    await editor.element.evaluate(copy);
    await expect(editor.draft).toContainText('Name “Before” → “Typed”');
    await expect(editor.iframe).toHaveCount(1);
    expect(page.frames()).toHaveLength(2);
  });

/** What hosts may do to frames by styles that are meant for other elements. */
const hostStyles = {
  'frames are low': 'iframe { max-height: 300px; width: 200px; aspect-ratio: 3; display: none }',
  'frames have their own height':
    'iframe { height: auto !important; min-height: 0 !important; max-width: 50% !important }',
  'the element is low': 'goal-editor { max-height: 300px; overflow: hidden }',
  'the element has a height': 'goal-editor { height: 300px; overflow: hidden }',
};

for (const [what, styles] of Object.entries(hostStyles))
  test(`the whole form can be reached if ${what}`, async ({ api, host, page }) => {
    const { uuid } = await api.createGoal({ name: 'Before' });
    await page.goto(host.write({ before: `<style>${styles}</style>`, editors: [{ goal: uuid }] }));
    const editor = createEmbeddedEditor(page);
    await editor.isReady();
    const width = await page.evaluate(() => document.body.clientWidth);
    expect((await editor.iframe.boundingBox())?.width).toBe(width);
    await expect.poll(() => isCutOff(editor)).toBe(false);
    await editor.name.click();
    // By keyboard; a frame that scrolls follows the focus.
    await editor.deleteButton.focus();
    await expect(editor.deleteButton).toBeInViewport({ ratio: 0.99 });
  });

for (const [what, styles, filled] of [
  ['beside a neighbour', 'display: flex', 700],
  ['beside a neighbour, with a gap', 'display: flex; gap: 20px; align-items: start', 680],
  ['in a column', 'display: flex; flex-direction: column; align-items: start', 1000],
  ['in a grid', 'display: grid; grid-template-columns: 300px auto', 700],
  ['on a line of its own', 'display: flex; flex-wrap: wrap', 1000],
] as const)
  test(`the element fills what is left ${what}`, async ({ host, page }) => {
    await page.goto(
      host.write({ before: '<div id="row"><div id="aside"></div>', editors: [{}], after: '</div>' }),
    );
    const editor = createEmbeddedEditor(page);
    await page.evaluate((styles) => {
      const styled = { '#row': `width: 1000px; ${styles}`, '#aside': 'width: 300px; height: 20px' };
      for (const [selector, css] of Object.entries(styled))
        Object.assign(document.querySelector<HTMLElement>(selector)?.style ?? {}, { cssText: css });
    }, styles);
    await editor.isReady();
    expect((await editor.iframe.boundingBox())?.width).toBeCloseTo(filled, 0);
    expect((await page.locator('#aside').boundingBox())?.width).toBeCloseTo(300, 0);
  });

/** Whether a part of the frame's content can't be scrolled to. */
function isCutOff({ frame }: EmbeddedEditor) {
  return frame.locator(':root').evaluate((root) => {
    const scrolls = getComputedStyle(root).overflowY !== 'hidden';
    return !scrolls && root.scrollHeight > window.innerHeight + 2;
  });
}
