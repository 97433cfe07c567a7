import { expect, sandboxes, test } from './embedded';

for (const sandbox of sandboxes) {
  test(`a change by someone else is shown beside the input, and both are saved, in a ${sandbox} sandbox`, async ({
    api,
    openEditor,
  }) => {
    const { uuid } = await api.createGoal({ name: 'Before', timeframe: 'Before' });
    const editor = await openEditor({ goal: uuid, sandbox });
    await editor.timeframe.fill('Mine');
    await api.request('PUT', `/api/v2/goals/${uuid}`, { name: 'Theirs' });
    await editor.save();
    await expect(editor.conflict).toContainText('name “Before” → “Theirs”');
    await editor.conflict.getByRole('button', { name: 'Save your changes with theirs' }).click();
    await editor.isTold('Saved');
    await expect(editor.outcome).toBeFocused();
    expect(await api.readGoal(uuid)).toMatchObject({ name: 'Theirs', timeframe: 'Mine' });
    await editor.isHeard('saved', { goal: uuid, changed: ['timeframe'] });
  });

  test(`a save whose answer was lost is found, in a ${sandbox} sandbox`, async ({
    api,
    openEditor,
    page,
  }) => {
    const { uuid } = await api.createGoal({ name: 'Before' });
    const editor = await openEditor({ goal: uuid, sandbox });
    await editor.name.fill('Stored, and the answer lost');
    await page.route(`**/embed/v1/api/v2/goals/${uuid}`, async (route) => {
      if (route.request().method() !== 'PUT') return route.fallback();
      await route.fetch();
      await route.abort();
    });
    await editor.save();
    await editor.isHeard('saved', { goal: uuid });
    expect(await api.readGoal(uuid)).toMatchObject({ name: 'Stored, and the answer lost' });
  });
}

// The browser logs the missing answer.
test.use({ expectedErrors: [/net::ERR_FAILED/] });
