import type { KeyboardEvent as ReactKeyboardEvent } from 'react';

/**
 * A key handler that ignores the input method's keys: there Enter ends a conversion and Escape drops it. Safari sends
 * the last one with `isComposing` false and keyCode 229: https://bugs.webkit.org/show_bug.cgi?id=165004
 */
export function ownKeys<AnyEvent extends KeyboardEvent | ReactKeyboardEvent>(
  handle: (event: AnyEvent) => void,
): (event: AnyEvent) => void {
  return (event) => {
    const { isComposing, keyCode } = 'nativeEvent' in event ? event.nativeEvent : event;
    if (!isComposing && keyCode !== 229) handle(event);
  };
}
