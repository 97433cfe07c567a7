import { documented } from '../src/testing/servers/documented-upstream';
import { expect, test } from './gateway';
import { lookAt } from './look-at';

test.describe.configure({ mode: 'parallel' });

test('the ways in: axe finds nothing, and nothing scrolls sideways', async ({ page, signInPage }) => {
  await signInPage.open();
  await expect(signInPage.plannrLink).toBeVisible();
  await lookAt(page);
});

test('a failed sign-in: axe finds nothing, and nothing scrolls sideways', async ({ page, signInPage }) => {
  await page.goto('/sign-in#problem=refused');
  await expect(page.getByRole('alert')).toContainText('Plannr did not accept this sign-in');
  await expect(signInPage.token).toBeVisible();
  await lookAt(page);
});

test('the choice of an account: axe finds nothing, and nothing scrolls sideways', async ({
  page,
  signInPage,
}) => {
  await signInPage.open();
  await signInPage.signIn(documented.token);
  await expect(signInPage.choices).toBeVisible();
  await lookAt(page);
});

test('a read-only goal: axe finds nothing, and nothing scrolls sideways', async ({ page, signInPage }) => {
  await signInPage.open();
  await signInPage.signIn(documented.token);
  await signInPage.choose('Rhys Reader');
  await expect(page.getByRole('link', { name: 'Reduced Mileage' })).toBeVisible();
  await lookAt(page);
  await page.goto(`/goals/${documented.goalUuid}`);
  await expect(page.getByText('You may look at goals here')).toBeVisible();
  await lookAt(page);
});
