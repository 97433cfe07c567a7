import { expect } from '@playwright/test';
import { test } from './dev-server';

test('in development a page shows the editor as a host does, with every message', async ({ dev, page }) => {
  await page.goto(`${dev.url}/embed/v1/playground`);
  const frame = page.locator('main iframe').contentFrame();
  const name = frame.getByRole('textbox', { name: 'Name', exact: true });
  const messages = page.getByRole('list', { name: 'Messages' });
  await expect(name).toHaveValue('Reduced Mileage');
  await expect(messages).toContainText('event ready');
  await expect(messages).toContainText('to the frame {"type":"answer","id":1,"value":"(a token)"}');

  await name.fill('Typed in the playground');
  await expect(messages).toContainText('event dirty {"isDirty":true}');
  await page.getByLabel('Locale').selectOption('de-DE');
  await expect(frame.getByRole('textbox', { name: 'Complete by' })).toHaveValue('29.04.2027');
  await page.getByLabel('Theme').selectOption('dark');
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByLabel('Width, px').fill('320');
  await page.getByLabel('Width, px').press('Tab');
  await expect.poll(async () => (await page.locator('main iframe').boundingBox())?.width).toBe(320);

  await page.getByRole('button', { name: 'Ask canClose()' }).click();
  await frame.getByRole('button', { name: 'Leave and discard' }).click();
  await expect(messages).toContainText('canClose() → true');
  await page.getByLabel('Sandbox').selectOption('strict');
  await expect(name).toHaveValue('Reduced Mileage');
});
