// @vitest-environment happy-dom
import { createHash } from 'node:crypto';
import { renderHook } from '@testing-library/react';
import { usePress } from 'react-aria/usePress';
import { expect, onTestFinished, test, vi } from 'vitest';
import { styleHashes } from './style-hashes.js';

test('is the hash of the style that react-aria puts into the page', () => {
  vi.stubEnv('NODE_ENV', 'production'); // react-aria injects nothing under "test"
  onTestFinished(() => void vi.unstubAllEnvs());
  renderHook(() => usePress({ ref: { current: document.body } }));

  const styles = [...document.querySelectorAll('style')].map((style) => style.textContent);

  expect(styles.map((text) => `sha256-${createHash('sha256').update(text).digest('base64')}`)).toEqual(
    styleHashes(),
  );
});
