import { expect, test } from 'vitest';
import { createPlannrClock } from './plannr-clock';

test('the time at Plannr runs on from its last answer, whatever this machine’s clock says', () => {
  let passed = 7_000.9;
  const clock = createPlannrClock(() => passed);
  expect(clock.now()).toBeNull();
  clock.hear('Tue, 01 Dec 2026 12:00:00 GMT');
  passed += 1_500.4;
  expect(clock.now()).toBe(Date.parse('2026-12-01T12:00:01.500Z'));
  for (const date of [null, '', 'soon']) clock.hear(date);
  expect(clock.now()).toBe(Date.parse('2026-12-01T12:00:01.500Z'));
  clock.hear('Tue, 01 Dec 2026 11:00:00 GMT');
  expect(clock.now()).toBe(Date.parse('2026-12-01T11:00:00Z'));
});
