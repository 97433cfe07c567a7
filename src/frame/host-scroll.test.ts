// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { createHostScroll } from './host-scroll';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('asks the host to scroll after the adviser did something, and again when the frame has grown', () => {
  const { scroll, told, element } = open();
  scroll.bringIntoView(element);
  expect(told).not.toHaveBeenCalled();

  element.dispatchEvent(new Event('keydown', { bubbles: true }));
  scroll.bringIntoView(element);
  expect(told).toHaveBeenCalledTimes(1);
  resizeBy(100);
  expect(told).toHaveBeenCalledTimes(2);

  vi.advanceTimersByTime(500);
  resizeBy(100);
  expect(told).toHaveBeenCalledTimes(2);
});

test.each(['pointerdown', 'keydown', 'input'])(
  'the host is asked to scroll for a second after %s',
  (doing) => {
    const { scroll, told, element } = open();
    element.dispatchEvent(new Event(doing, { bubbles: true }));
    vi.advanceTimersByTime(1_000);
    scroll.bringIntoView(element);
    expect(told).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    scroll.bringIntoView(element);
    expect(told).toHaveBeenCalledTimes(1);
  },
);

test('the adviser’s next action cancels the second request', () => {
  const { scroll, told, element } = open();
  scroll.noteAnswer();
  scroll.bringIntoView(element);
  element.dispatchEvent(new Event('keydown', { bubbles: true }));
  resizeBy(100);
  expect(told).toHaveBeenCalledTimes(1);
});

test('does not scroll to a removed element, nor after the end', () => {
  const { scroll, told, element, stop } = open();
  scroll.noteAnswer();
  scroll.bringIntoView(element);
  element.remove();
  resizeBy(100);
  expect(told).toHaveBeenCalledTimes(1);

  document.body.append(element);
  stop();
  resizeBy(100);
  expect(told).toHaveBeenCalledTimes(1);
});

test('a frame that shrinks requests nothing', () => {
  const { scroll, told, element } = open();
  scroll.noteAnswer();
  scroll.bringIntoView(element);
  resizeBy(-100);
  expect(told).toHaveBeenCalledTimes(1);
});

function resizeBy(px: number) {
  vi.stubGlobal('innerHeight', window.innerHeight + px);
  window.dispatchEvent(new Event('resize'));
}

function open() {
  vi.useFakeTimers();
  const told = vi.fn();
  const link = { tell: { scroll: told } };
  document.documentElement.style.overflowY = 'hidden';
  // Scrolling uses no other part of the link.
  const scroll = createHostScroll(document, link as unknown as Parameters<typeof createHostScroll>[1]);
  const element = document.createElement('p');
  document.body.replaceChildren(element);
  return { scroll, told, element, stop: scroll.listen() };
}
