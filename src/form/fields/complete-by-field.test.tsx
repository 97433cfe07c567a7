// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { openForm } from '../../testing/dom/open-form';

test('an example in the error is not repeated below it', async () => {
  const { fill, save, box, errorOf } = openForm();
  const description = () => box('Complete by').getAttribute('aria-describedby');
  await fill('Complete by', 'soon');
  expect(description()).toBe('goal-completeBy-hint');
  await save();
  expect(errorOf('Complete by')).toBe('Type a day such as 29/04/2027');
  expect(description()).toBe('goal-completeBy-error');
});
