import { expect } from '@playwright/test';
import type { GoalPage } from './pages/goal-page';

/** Has a save refused, fixes it, and types on slowly: the input arrives where it is typed, whatever the fault. */
export async function typeAfterRefusal({
  name,
  owners,
  targetAmount,
  progress,
  completeBy,
  ...goalPage
}: GoalPage) {
  await name.fill('');
  await goalPage.save();
  await expect(goalPage.summary).toBeFocused();
  await name.pressSequentially('New kitchen', { delay: 60 });
  await expect(goalPage.summary).toBeHidden();

  for (const [box, typed] of [
    [owners.box, 'peter'],
    [targetAmount, '£'],
    [progress, '101'],
    [completeBy, '31/02/2030'],
  ] as const) {
    await box.click();
    await box.clear();
    await box.pressSequentially(typed, { delay: 60 });
    await expect(box).toBeFocused();
    await expect(box).toHaveValue(typed);
    // An open list lies over the next field.
    await box.press('Tab');
  }
  await goalPage.save();
  await expect(goalPage.summary).toBeFocused();
}
