// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://crm.example/clients/1"}
import { afterEach, expect, test, vi } from 'vitest';
import type { Viewport } from '../protocol/messages';
import { watchViewport } from './watch-viewport';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('the browser’s measurements are sent in px of the frame', () => {
  const { measure, told } = openViewport();
  measure({ whole: { top: -300 }, seen: { top: 0, height: 500 } });
  measure({ whole: { top: 100 }, seen: { top: 100, height: 200 } });
  measure({ whole: { top: 5000 }, seen: { top: 0, height: 0 } });
  expect(told).toEqual([
    { visibleTop: 300, visibleHeight: 500 },
    { visibleTop: 0, visibleHeight: 200 },
    { visibleTop: 0, visibleHeight: 0 },
  ]);
});

test.each([
  ['zoomed in', 1.5],
  ['zoomed out', 0.8],
])('in a page that is %s, px of the frame are told', (_, zoom) => {
  const { measure, told } = openViewport({ heightPx: 2000 });
  measure({ whole: { top: -300 * zoom, height: 2000 * zoom }, seen: { top: 0, height: 500 * zoom } });
  expect(told[0]?.visibleTop).toBeCloseTo(300);
  expect(told[0]?.visibleHeight).toBeCloseTo(500);
});

test('it is measured again when anything around the frame scrolls or the window changes', () => {
  const { frame, observed } = openViewport();
  expect(observed).toEqual([frame]);
  frame.parentElement?.dispatchEvent(new Event('scroll'));
  window.dispatchEvent(new Event('resize'));
  expect(observed).toEqual([frame, frame, frame]);
});

test('after the end nothing is measured', () => {
  const { frame, watch, observed, isObserving, ending } = openViewport();
  ending.abort();
  watch();
  expect(isObserving()).toBe(false);
  frame.parentElement?.dispatchEvent(new Event('scroll'));
  window.dispatchEvent(new Event('resize'));
  expect(observed).toEqual([frame]);
});

type Measured = { whole: { top: number; height?: number }; seen: { top: number; height: number } };

/** A frame that is watched, with the browser's measuring played by the test. */
function openViewport({ heightPx = 0 } = {}) {
  const observed: Element[] = [];
  let isObserving = false;
  let hear: (entries: unknown[]) => void = () => {};
  vi.stubGlobal('IntersectionObserver', function (this: object, given: typeof hear) {
    hear = given;
    return Object.assign(this, {
      observe(element: Element) {
        observed.push(element);
        isObserving = true;
      },
      disconnect() {
        isObserving = false;
      },
    });
  });
  const frame = document.createElement('div');
  Object.defineProperty(frame, 'offsetHeight', { value: heightPx });
  const scroller = document.createElement('div');
  scroller.append(frame);
  document.body.append(scroller);
  const ending = new AbortController();
  const told: Viewport[] = [];
  const watch = watchViewport(frame, (viewport) => told.push(viewport), ending.signal);
  watch();
  return {
    frame,
    watch,
    observed,
    ending,
    told,
    isObserving: () => isObserving,
    measure: ({ whole, seen }: Measured) =>
      hear([{ boundingClientRect: { height: heightPx, ...whole }, intersectionRect: seen }]),
  };
}
