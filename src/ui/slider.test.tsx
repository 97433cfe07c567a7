// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { Slider } from './slider';

afterEach(cleanup);

function Page({ start }: { start: number | null }) {
  const [value, setValue] = useState(start);
  return (
    <Slider
      aria-label="Priority"
      value={value}
      onChange={setValue}
      range={{ min: 1, max: 5 }}
      wordsFor={(step) => (step === null ? 'Not set' : `${step} of 5`)}
      tickFor={(step) => `Step ${step}`}
    />
  );
}

function open(start: number | null) {
  render(<Page start={start} />);
  return { user: userEvent.setup(), slider: screen.getByRole<HTMLInputElement>('slider') };
}

test('says that nothing is set until something is', async () => {
  const { user, slider } = open(null);
  expect(slider.getAttribute('aria-valuetext')).toBe('Not set');
  slider.focus();
  await user.tab();
  expect(slider.getAttribute('aria-valuetext')).toBe('Not set');
});

test.each([
  ['{ArrowRight}', '3 of 5'],
  ['{ArrowDown}', '3 of 5'],
  ['{Home}', '1 of 5'],
  ['{End}', '5 of 5'],
])('the first %s sets %s', async (key, words) => {
  const { user, slider } = open(null);
  slider.focus();
  await user.keyboard(key);
  expect(slider.getAttribute('aria-valuetext')).toBe(words);
});

test('a press on the resting thumb sets the value under it', () => {
  const { slider } = open(null);
  fireEvent.pointerUp(slider);
  expect(slider.getAttribute('aria-valuetext')).toBe('3 of 5');
});

test.each([null, 2])(
  'a press that the browser cancels, as for a finger that scrolls, gives %s back',
  (start) => {
    const { slider } = open(start);
    const before = slider.getAttribute('aria-valuetext');
    fireEvent.pointerDown(slider);
    fireEvent.input(slider, { target: { value: '5' } });
    expect(slider.getAttribute('aria-valuetext')).toBe('5 of 5');
    fireEvent.pointerCancel(slider);
    expect(slider.getAttribute('aria-valuetext')).toBe(before);
  },
);

test('a click on a tick sets its value', async () => {
  const { user, slider } = open(2);
  await user.click(screen.getByRole('button', { name: 'Step 4' }));
  expect(slider.getAttribute('aria-valuetext')).toBe('4 of 5');
});
