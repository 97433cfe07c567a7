import type { ComponentPropsWithRef, ReactNode } from 'react';
import { Icon } from '../icon';
import type { OptionFace } from './option-types';

type OptionListProps<T> = {
  rows: readonly T[];
  face: OptionFace<T>;
  highlightedIndex: number;
  isChosen: (option: T) => boolean;
  menuProps: ComponentPropsWithRef<'div'>;
  getRowProps: (option: T, index: number) => ComponentPropsWithRef<'div'>;
};

/** The rows of an open list; chosen ones carry a tick, those that cannot be picked a reason. */
export function OptionList<T>({
  rows,
  face,
  highlightedIndex,
  isChosen,
  menuProps,
  getRowProps,
}: OptionListProps<T>) {
  return (
    <div
      {...menuProps}
      hidden={rows.length === 0}
      role="listbox"
      // A list that scrolls would be a tab stop of its own.
      tabIndex={-1}
      aria-multiselectable
      className="max-h-(--list-height) overflow-y-auto p-1"
    >
      {rows.map((option, index) => (
        <Row
          key={face.getKey(option)}
          isHighlighted={index === highlightedIndex}
          isChosen={isChosen(option)}
          whyDisabled={face.whyDisabled?.(option)}
          rowProps={getRowProps(option, index)}
        >
          {face.renderOption ? face.renderOption(option) : face.getLabel(option)}
        </Row>
      ))}
    </div>
  );
}

type RowProps = {
  isHighlighted: boolean;
  isChosen: boolean;
  whyDisabled: string | undefined;
  rowProps: ComponentPropsWithRef<'div'>;
  children: ReactNode;
};

function Row({ isHighlighted, isChosen, whyDisabled, rowProps, children }: RowProps) {
  const cursor = whyDisabled ? 'cursor-not-allowed text-muted' : 'cursor-pointer';
  const spot = isHighlighted ? 'bg-accent-soft outline-2 -outline-offset-2 outline-accent' : '';
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and points here by aria-activedescendant
    <div
      {...rowProps}
      role="option"
      aria-selected={isChosen}
      aria-disabled={whyDisabled ? true : undefined}
      className={`flex min-h-11 items-center gap-3 rounded-sm px-2 py-1.5 ${cursor} ${spot}`}
    >
      <div className="min-w-0 flex-1">
        <div>{children}</div>
        {whyDisabled && <div className="text-sm italic">{whyDisabled}</div>}
      </div>
      {isChosen && (
        <span className="flex items-center gap-1 text-sm text-accent">
          <Icon name="check" className="size-5" />
          <span>Chosen</span>
        </span>
      )}
    </div>
  );
}
