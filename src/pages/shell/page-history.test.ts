// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createPageHistory } from './page-history';

/** A window with a history, and the router's listener, which comes later. */
function openWindow() {
  const window = new EventTarget();
  const history = createPageHistory(window);
  const heard: string[] = [];
  window.addEventListener('popstate', () => heard.push('router'));
  return {
    history,
    heard,
    goBack: () => window.dispatchEvent(new Event('popstate')),
    follow: () => window.dispatchEvent(new Event('pushState')),
  };
}

test('knows the back button from a link', () => {
  const { history, goBack, follow } = openWindow();
  expect(history.isBack()).toBe(false);
  goBack();
  expect(history.isBack()).toBe(true);
  follow();
  expect(history.isBack()).toBe(false);
});

test('a guard hears of the back button before the router, and can keep it to itself', () => {
  const { history, heard, goBack } = openWindow();
  history.guard(() => heard.push('guard'));
  goBack();
  expect(heard).toEqual(['guard', 'router']);
  history.guard((event) => event.stopImmediatePropagation());
  goBack();
  expect(heard).toEqual(['guard', 'router']);
});

test('a guard that ended hears nothing', () => {
  const { history, heard, goBack } = openWindow();
  const stop = history.guard(() => heard.push('guard'));
  stop();
  goBack();
  expect(heard).toEqual(['router']);
});
