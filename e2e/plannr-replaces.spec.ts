import { expect, putsTo, test } from './plannr-oddities';

test.use({ oddities: { replaces: true, tellsLists: true } });

test('“Restore” brings back an emptied field, and later saves keep it', async ({
  plannrPage: goalPage,
  upstream,
}) => {
  await goalPage.timeframe.fill('Soon');
  await goalPage.saveAndSee('Plannr also changed name, description, owners, target amount, progress');
  await expect(goalPage.name).toHaveValue('');
  await goalPage.choice('Restore').click();
  await goalPage.isTold('Saved');
  await goalPage.progress.fill('70');
  await goalPage.saveAndSee('Saved');
  for (const [box, value] of [
    [goalPage.name, 'Reduced Mileage'],
    [goalPage.targetAmount, '40.00'],
    [goalPage.completeBy, '29/04/2027'],
    [goalPage.timeframe, 'Soon'],
    [goalPage.progress, '70'],
  ] as const)
    await expect(box).toHaveValue(value);
  await expect(goalPage.owners.chips).toHaveText([/Gareth Thompson/]);
  expect(putsTo(upstream)[0]).toEqual({ timeframe: 'Soon' });
  expect(putsTo(upstream).at(-1)).toMatchObject({
    name: 'Reduced Mileage',
    timeframe: 'Soon',
    progress: 70,
  });
});
