import { useRef } from 'react';

/**
 * For a control that takes a value where it is pressed: a finger that scrolls the page starts with such a press. When
 * the browser takes the gesture over it cancels the press, and the earlier value returns.
 */
export function usePressBack<Value>(value: Value, onChange: (value: Value) => void) {
  const before = useRef<{ value: Value }>(undefined);
  return {
    onPointerDown() {
      before.current = { value };
    },
    onPointerCancel() {
      if (before.current) onChange(before.current.value);
    },
  };
}
