import { type KeyboardEvent, useRef, useState } from 'react';
import { useBringIntoView } from '../bring-into-view';
import { noAutofill } from '../no-autofill';
import { scrollWithin } from '../scroll-within';

type UseOptionComboboxProps = {
  rowCount: number;
  /** Whether the rows answer the input; until they do, no row is highlighted, so Enter picks nothing by mistake. */
  isFresh: boolean;
  inputId: string;
  onOpen: () => void;
};

const pageOfRows = 10;

/**
 * Whether a list is open and which row is highlighted, by ARIA's combobox pattern
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/); the caller decides what a pick does.
 */
export function useOptionCombobox({ rowCount, isFresh, inputId, onOpen }: UseOptionComboboxProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [index, setIndex] = useState(-1);
  const list = useRef<HTMLDivElement>(null);
  const bringIntoView = useBringIntoView();
  const optionId = (row: number) => `${inputId}-option-${row}`;
  const highlightedIndex = isOpen && isFresh && index < rowCount ? index : -1;

  function open(row = -1) {
    setIndex(row);
    if (isOpen) return;
    setIsOpen(true);
    onOpen();
  }
  function close() {
    setIsOpen(false);
  }
  function toggle() {
    if (isOpen) close();
    else open();
  }
  function highlight(row: number) {
    setIndex(row);
    const element = list.current?.children[row];
    if (!list.current || !element) return;
    scrollWithin(list.current, element);
    bringIntoView(element);
  }
  /** From the last row to the first, and back. */
  function step(by: 1 | -1) {
    const next = highlightedIndex + by;
    highlight(next >= rowCount ? 0 : next < 0 ? rowCount - 1 : next);
  }
  /** Handles a key of the list; false for any other key. */
  function takeKey(event: KeyboardEvent): boolean {
    const isDown = event.key === 'ArrowDown';
    if (event.altKey && event.key === 'ArrowUp') close();
    else if (isDown || event.key === 'ArrowUp') {
      if (!isOpen) open(event.altKey ? -1 : isDown ? 0 : rowCount - 1);
      // The rows are about to change: an arrow would highlight one that is about to disappear.
      else if (isFresh) step(isDown ? 1 : -1);
    } else if (isOpen && event.key === 'PageDown')
      highlight(Math.min(highlightedIndex + pageOfRows, rowCount - 1));
    else if (isOpen && event.key === 'PageUp') highlight(Math.max(highlightedIndex - pageOfRows, 0));
    else return false;
    event.preventDefault();
    return true;
  }

  const expands = { 'aria-controls': `${inputId}-list`, 'aria-expanded': isOpen };
  return {
    isOpen,
    open,
    close,
    toggle,
    highlight,
    highlightedIndex,
    takeKey,
    inputProps: {
      ...expands,
      id: inputId,
      role: 'combobox',
      ...noAutofill,
      'aria-autocomplete': 'list',
      'aria-activedescendant': highlightedIndex < 0 ? '' : optionId(highlightedIndex),
      onClick: () => isOpen || open(),
    } as const,
    toggleProps: { ...expands, tabIndex: -1 },
    listProps: { ref: list, id: `${inputId}-list`, onMouseLeave: () => setIndex(-1) },
    getRowProps: (row: number) => ({
      id: optionId(row),
      // The box keeps the focus.
      onMouseDown: (event: { preventDefault(): void }) => event.preventDefault(),
      onMouseMove: () => setIndex(row),
    }),
  };
}
