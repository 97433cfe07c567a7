// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import { Words } from './words';

function show(sentence: string) {
  onTestFinished(cleanup);
  return render(<Words locale="de-DE">{sentence}</Words>).container;
}

test('input and texts from Intl keep their own languages', () => {
  const shown = show('Name “A” → “B”, complete by \u206830. Mai 2031\u2069, 2 days later');
  expect(shown.textContent).toBe('Name “A” → “B”, complete by 30. Mai 2031, 2 days later');
  const untranslated = [...shown.querySelectorAll('[translate="no"]')];
  expect(untranslated.map((part) => part.textContent)).toEqual(['“A”', '“B”', '30. Mai 2031']);
  const day = shown.querySelector('[lang="de-DE"]');
  expect(day?.textContent).toBe('30. Mai 2031');
  expect(day?.getAttribute('dir')).toBe('auto');
});

test('a text with an isolated word of its own stays whole in its quotes', () => {
  expect(show('Name “\u2068سيارة\u2069” → “B”').querySelector('[lang]')).toBeNull();
});
