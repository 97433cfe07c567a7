// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { applyTheme } from './apply-theme';

test('an update removes what it does not name', () => {
  const page = document.createElement('html');
  applyTheme(page, { mode: 'dark', tokens: { accent: '#123456', radius: '8px', font: 'georgia' } });
  expect(page.dataset.theme).toBe('dark');
  expect(page.style.getPropertyValue('--accent')).toBe('#123456');
  expect(page.style.getPropertyValue('--radius')).toBe('8px');
  expect(page.style.fontFamily).toBe('georgia');

  applyTheme(page, { mode: 'auto', tokens: { ink: '#000' } });
  expect(page.dataset.theme).toBeUndefined();
  expect(page.style.cssText).toBe('--ink: #000;');
});

test('leaves alone what the frame itself set', () => {
  const page = document.createElement('html');
  page.style.setProperty('--window-height', '400px');
  applyTheme(page, { mode: 'light', tokens: {} });
  expect(page.style.getPropertyValue('--window-height')).toBe('400px');
});
