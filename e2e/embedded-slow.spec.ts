import { expect, test } from './embedded';
import { holdRequests } from './requests';

const faults = Object.fromEntries(
  ['name', 'description', 'timeframe', 'progress'].map((key) => [key, ['No']]),
);

// The browser logs every refusal.
test.use({ expectedErrors: [/Failed to load resource/], viewport: { width: 900, height: 500 } });

for (const end of ['saved', 'changed elsewhere', 'refused'] as const)
  test(`the outcome of a save by key is visible even if it took a while: ${end}`, async ({
    api,
    openEditor,
    page,
  }) => {
    const { uuid } = await api.createGoal({ name: 'Before' });
    await page.clock.install();
    const editor = await openEditor({ goal: uuid });
    await editor.name.fill('Typed');
    const goal = { method: 'PUT', path: `/embed/v1/api/v2/goals/${uuid}` };
    if (end === 'changed elsewhere') await api.request('PUT', `/api/v2/goals/${uuid}`, { name: 'Theirs' });
    if (end === 'refused')
      await page.route(`**${goal.path}`, (route) =>
        route.fulfill({ status: 422, json: { message: 'No', errors: faults } }),
      );
    const put = await holdRequests(page, goal);
    await editor.name.press('Control+Enter');
    await put.arrived;
    await page.clock.runFor(5_000);
    put.letGo();
    const told = {
      saved: editor.form.getByRole('status').filter({ hasText: /Saved/ }),
      'changed elsewhere': editor.conflict,
      refused: editor.summary,
    };
    await expect(told[end]).toBeInViewport({ ratio: 0.99 });
  });
