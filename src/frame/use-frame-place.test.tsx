// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Viewport } from '../embed/protocol/messages';
import { Dialog } from '../ui/dialog/dialog';
import { DialogPlace } from '../ui/dialog/inline-dialog';
import type { HostLink } from './link/host-link';
import { useFramePlace } from './use-frame-place';

// happy-dom lays nothing out: a page of 3000 px with a question of 200 px.
beforeEach(() => {
  vi.stubGlobal('innerHeight', 3000);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return this === document.body ? 3000 : 200;
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A frame whose host reports its visible part. */
function open() {
  const listeners = new Set<(viewport: Viewport) => void>();
  const link = {
    init: { maxHeight: null },
    tell: { resize() {}, scroll() {} },
    askedHeight: () => undefined,
    onViewport(listener: (viewport: Viewport) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as HostLink; // all that its place takes of it
  function Frame({ isAsking }: { isAsking: boolean }) {
    const { readVisiblePart } = useFramePlace(link);
    return (
      <DialogPlace value={readVisiblePart}>
        {isAsking && (
          <Dialog title="Sure?" onClose={() => {}} actions={<button type="button">No</button>}>
            It is asked.
          </Dialog>
        )}
      </DialogPlace>
    );
  }
  const { rerender, unmount } = render(<Frame isAsking={false} />);
  return {
    see: (visibleTop: number, visibleHeight: number) =>
      act(() => {
        for (const listener of listeners) listener({ visibleTop, visibleHeight });
      }),
    /** Where a question would appear now, in px of the frame. */
    ask() {
      rerender(<Frame isAsking={false} />);
      rerender(<Frame isAsking={true} />);
      return screen.getByRole('alertdialog').style.top;
    },
    isListening: () => listeners.size > 0,
    unmount,
  };
}

test('a question appears in the middle of the visible part that the host reported last', () => {
  const { see, ask } = open();
  see(1000, 600);
  expect(ask()).toBe('1200px');
  see(2000, 400);
  expect(ask()).toBe('2100px');
});

test('until the host has reported it, a question appears in the middle of the frame', () => {
  expect(open().ask()).toBe('1400px');
});

test('in a frame that scrolls itself, a question appears where the frame has scrolled to', () => {
  const { see, ask } = open();
  vi.stubGlobal('scrollY', 500);
  see(0, 600);
  expect(ask()).toBe('700px');
});

test('the host is not listened to after the end', () => {
  const { isListening, unmount } = open();
  expect(isListening()).toBe(true);
  unmount();
  expect(isListening()).toBe(false);
});
