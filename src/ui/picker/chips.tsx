import type { KeyboardEvent, RefObject } from 'react';
import { useFocusInView } from '../bring-into-view';
import { IconButton } from '../icon-button';
import { ownKeys } from '../own-keys';
import type { OptionFace } from './option-types';

type ChipsProps<T> = {
  items: readonly T[];
  face: OptionFace<T>;
  label: string;
  onRemove: (item: T) => void;
  /** Moves the focus past the chips. */
  onLeave: () => void;
  ref: RefObject<HTMLUListElement | null>;
};

/** Chosen options, one tab stop for all: arrows move between them, Delete or Backspace removes one. */
export function Chips<T>({ items, face, label, onRemove, onLeave, ref }: ChipsProps<T>) {
  const focusInView = useFocusInView();
  if (items.length === 0) return null;
  function focusChip(index: number) {
    const chip = ref.current?.querySelectorAll('button')[index];
    if (chip) focusInView(chip);
    else onLeave();
  }
  function remove(item: T, index: number) {
    focusChip(index < items.length - 1 ? index + 1 : index - 1);
    onRemove(item);
  }
  function keyDown(event: KeyboardEvent<HTMLElement>, item: T, index: number) {
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    if (event.key === (isRtl ? 'ArrowRight' : 'ArrowLeft')) focusChip(Math.max(index - 1, 0));
    else if (event.key === (isRtl ? 'ArrowLeft' : 'ArrowRight')) focusChip(index + 1);
    else if (event.key === 'Home') focusChip(0);
    else if (event.key === 'End') onLeave();
    else if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    // A held key would eat one chip after the other.
    else if (!event.repeat) remove(item, index);
    event.preventDefault();
  }
  return (
    <ul role="list" ref={ref} aria-label={label} className="contents">
      {items.map((item, index) => (
        <li
          key={face.getKey(item)}
          className="flex max-w-full min-w-0 items-center gap-1 rounded-full border border-line bg-sunken ps-1 text-sm"
        >
          {face.renderChipStart?.(item)}
          <span dir="auto" translate="no" className="min-w-0 py-1 first:ps-2">
            {face.getLabel(item)}
          </span>
          <IconButton
            icon="cross"
            label={`Remove ${face.getLabel(item)}`}
            tabIndex={index === 0 ? 0 : -1}
            isSmall
            onClick={() => remove(item, index)}
            onKeyDown={ownKeys((event: KeyboardEvent<HTMLElement>) => keyDown(event, item, index))}
          />
        </li>
      ))}
    </ul>
  );
}
