import { demoUuid } from '../src/server/demo/uuids';
import { expect, test } from './fixtures';

test('circles with an owner come first, and are marked', async ({ goalPage }) => {
  await goalPage.openNew({ owner: demoUuid('account Siân Pritchard') });
  const { box, options } = goalPage.circles;
  await box.click();
  await expect(options).toHaveCount(20);
  await expect(options.nth(0)).toHaveText(/Sailing club\s*Contains an owner/);
  await expect(options.nth(1)).toHaveText(/Teachers\s*Contains an owner/);
  await expect(options.nth(2)).not.toContainText('Contains an owner');
  await goalPage.isTold('20 circles');
});

test('an empty list says in words where the goal will appear, and follows the owners', async ({
  goalPage,
}) => {
  await goalPage.openNew();
  const { box, pick } = goalPage.circles;
  await expect(box).toHaveAccessibleDescription('Hidden from circles');
  await goalPage.shownOnCircles.check();
  await expect(box).toHaveAccessibleDescription('All circles of these clients');
  await goalPage.owners.pick('Siân Pritchard');
  await expect(box).toHaveAccessibleDescription('All circles of these clients: Sailing club, Teachers');
  await goalPage.owners.pick('Jack Ng');
  await expect(box).toHaveAccessibleDescription(
    'All circles of these clients: First homes, Sailing club, Teachers',
  );
  await pick('Marvel');
  await expect(box).toHaveAccessibleDescription('Only in the circles chosen here');
});

test('the card says where the stored goal appears', async ({ api, goalPage }) => {
  const { uuid } = await api.createGoal({ show_on_circles: true });
  await goalPage.open(uuid);
  const circles = goalPage.section('Circles');
  await expect(circles).toContainText('All circles of these clients: Avengers, Gamma Research, Marvel');
  await goalPage.circles.pick('Marvel');
  await goalPage.saveAndSee('Saved');
  await expect(circles).toHaveText(/Circles\s*Marvel$/);
  await goalPage.shownOnCircles.uncheck();
  await goalPage.saveAndSee('Saved');
  await expect(circles).toContainText('Not shown on any circle');
});

test('a name left in the box is a fault of the field, and goes with “Discard changes”', async ({
  api,
  goalPage,
}) => {
  const { uuid } = await api.createGoal({ show_on_circles: true });
  await goalPage.open(uuid);
  await goalPage.circles.box.fill('Marv');
  await goalPage.circles.box.press('Tab');
  await goalPage.save();
  await expect(goalPage.summary).toContainText(
    'Visible to circles: Choose “Marv” from the list, or clear the box',
  );
  await goalPage.discardButton.click();
  await expect(goalPage.circles.box).toHaveValue('');
  await expect(goalPage.summary).toBeHidden();
});
