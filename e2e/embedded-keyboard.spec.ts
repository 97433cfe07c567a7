import { expect, sandboxes, test } from './embedded';
import { createEmbeddedEditor } from './pages/embedded-editor';

for (const sandbox of sandboxes)
  test(`the keyboard goes into the editor, to each control in sight, and out again, in a ${sandbox} sandbox`, async ({
    api,
    host,
    page,
  }) => {
    const { uuid } = await api.createGoal({ complete_goal_by: '2027-04-29' });
    const editors = [{ goal: uuid, sandbox }];
    await page.goto(
      host.write({ before: '<button>Before</button>', editors, after: '<button>After</button>' }),
    );
    const editor = createEmbeddedEditor(page);
    await editor.isReady();
    // A list at the end of the form was opened before: the page has scrolled for it.
    await editor.circles.box.click();
    await expect(editor.circles.list).toBeInViewport({ ratio: 0.99 });
    await page.keyboard.press('Escape');
    await expect(editor.circles.list).toBeHidden();

    await page.getByRole('button', { name: 'Before' }).focus();
    const after = page.getByRole('button', { name: 'After' });
    const isPast = () => after.evaluate((button) => button === document.activeElement);
    const focused = editor.frame.locator(':focus');
    let stops = 0;
    for (await page.keyboard.press('Tab'); !(await isPast()); await page.keyboard.press('Tab')) {
      stops += 1;
      await expect(focused).toBeInViewport({ ratio: 0.9 });
    }
    expect(stops).toBeGreaterThan(10);
    await page.keyboard.press('Shift+Tab');
    await expect(focused).toHaveCount(1);
  });
