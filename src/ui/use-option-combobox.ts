import { type UseComboboxState, type UseComboboxStateChangeOptions, useCombobox } from 'downshift';
import type { SyntheticEvent } from 'react';

type UseOptionComboboxProps<T> = {
  rows: readonly T[];
  text: string;
  /** Whether `rows` answer `text`; until they do, no row is highlighted, so Enter picks nothing by mistake. */
  isFresh: boolean;
  inputId: string;
  onOpen: (text: string) => void;
};

const { stateChangeTypes } = useCombobox;

/** Downshift's list and highlight without its picking, which would come late and at the wrong keys. */
export function useOptionCombobox<T>({ rows, text, isFresh, inputId, onOpen }: UseOptionComboboxProps<T>) {
  const optionId = (index: number) => `${inputId}-option-${index}`;
  const { isOpen, highlightedIndex, ...combobox } = useCombobox<T>({
    items: [...rows],
    inputId,
    menuId: `${inputId}-list`,
    toggleButtonId: `${inputId}-toggle`,
    getItemId: optionId,
    inputValue: text,
    selectedItem: null,
    itemToString: () => '',
    stateReducer: withoutPicking,
    onIsOpenChange: (change) => change.isOpen && onOpen(change.inputValue ?? ''),
  });
  const isHighlighted = isOpen && isFresh && highlightedIndex >= 0 && highlightedIndex < rows.length;
  return {
    isOpen,
    open: combobox.openMenu,
    close: combobox.closeMenu,
    highlight: combobox.setHighlightedIndex,
    highlightedIndex: isHighlighted ? highlightedIndex : -1,
    activeId: isHighlighted ? optionId(highlightedIndex) : '',
    getInputProps: combobox.getInputProps,
    getToggleButtonProps: combobox.getToggleButtonProps,
    getMenuProps: combobox.getMenuProps,
    getItemProps: combobox.getItemProps,
  };
}

/** Keeps an event from downshift's own handlers. */
export function passByDownshift(event: SyntheticEvent) {
  Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
}

function withoutPicking<T>(
  state: UseComboboxState<T>,
  { type, changes }: UseComboboxStateChangeOptions<T>,
): Partial<UseComboboxState<T>> {
  switch (type) {
    case stateChangeTypes.InputClick:
      return { ...changes, isOpen: true };
    case stateChangeTypes.InputBlur:
      // Downshift would pick the highlighted row here; useLeave says when to close.
      return state;
    case stateChangeTypes.InputChange:
      return { ...changes, highlightedIndex: changes.inputValue?.trim() ? 0 : -1 };
    default:
      // Alt with an arrow picks in downshift; Escape would empty the box.
      return { ...changes, selectedItem: null, inputValue: state.inputValue };
  }
}
