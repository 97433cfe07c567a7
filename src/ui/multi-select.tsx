import { type KeyboardEvent, useRef, useState } from 'react';
import { Chips } from './chips';
import { controlBox, controlRing } from './control-look';
import type { ControlProps } from './control-props';
import { IconButton } from './icon-button';
import { LiveText } from './live-text';
import { OptionList } from './option-list';
import { headlineOf, OptionPopup } from './option-popup';
import type { OptionFace, OptionResults, OptionWords } from './option-types';
import { useLeave } from './use-leave';
import { passByDownshift, useOptionCombobox } from './use-option-combobox';

type MultiSelectProps<T> = ControlProps & {
  selected: readonly T[];
  onChange: (selected: T[]) => void;
  results: OptionResults<T>;
  /** Asks for the options that match a text, trimmed; called when the list opens and when the text changes. */
  onQuery: (text: string) => void;
  onRetry: () => void;
  face: OptionFace<T>;
  words: OptionWords;
  locale: string;
  placeholder?: string;
  onBlur?: () => void;
};

const rowLimit = 50;

/** Picks several options by typing; only Enter or a click picks, and picking a chosen one takes it away again. */
export function MultiSelect<T>(props: MultiSelectProps<T>) {
  const { selected, onChange, results, onQuery, face, words, locale } = props;
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const chips = useRef<HTMLUListElement>(null);

  const isFresh = results.status === 'ready' && results.text === text.trim();
  const isFailed = results.status === 'failed';
  const rows = isFailed ? [] : results.options.slice(0, rowLimit);
  const combobox = useOptionCombobox({
    rows,
    text,
    isFresh,
    inputId: props.id,
    onOpen: (shown) => {
      setSaid('');
      onQuery(shown.trim());
    },
  });
  const { isOpen, close } = combobox;
  const leave = useLeave<HTMLDivElement>({ isOpen, onLeave: close, onEscape });

  function type(typed: string) {
    setText(typed);
    setSaid('');
    if (typed.trim() !== text.trim()) onQuery(typed.trim());
  }
  function pick(option: T) {
    const whyDisabled = face.whyDisabled?.(option);
    if (isChosen(option)) remove(option);
    else if (whyDisabled) return setSaid(`${face.getLabel(option)}: ${whyDisabled}`);
    else add(option);
    if (text === '') return;
    setText('');
    onQuery('');
    combobox.highlight(-1);
  }
  function isChosen(option: T) {
    return selected.some((item) => face.getKey(item) === face.getKey(option));
  }
  function add(option: T) {
    onChange([...selected, option]);
    setSaid(`${face.getLabel(option)} added`);
  }
  function remove(option: T) {
    onChange(selected.filter((item) => face.getKey(item) !== face.getKey(option)));
    setSaid(`${face.getLabel(option)} removed`);
  }
  function focusInput() {
    input.current?.focus({ preventScroll: true });
  }
  function onEscape() {
    focusInput();
    close();
  }
  function retry() {
    focusInput();
    props.onRetry();
  }
  function keyDown(event: KeyboardEvent<HTMLInputElement>) {
    const { value, selectionEnd } = event.currentTarget;
    const last = selected.at(-1);
    // Downshift would take these for the list; here they belong to the text, the form and the dialog around it.
    const isOurs = ['Home', 'End', 'Escape'].includes(event.key) || event.ctrlKey || event.metaKey;
    if (isOurs) return passByDownshift(event);
    // The rows are about to change: an arrow would highlight one that is gone by then.
    const isEarly = isOpen && !isFresh && ['ArrowDown', 'ArrowUp'].includes(event.key);
    if (isEarly) {
      event.preventDefault();
      return passByDownshift(event);
    }
    const back = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    if (event.key === 'Backspace' && value === '' && !event.repeat && last !== undefined) remove(last);
    else if (event.key === back && selectionEnd === 0 && last !== undefined) {
      event.preventDefault();
      [...(chips.current?.querySelectorAll('button') ?? [])].at(-1)?.focus({ preventScroll: true });
    } else if (event.key === 'Enter' && (isOpen || value !== '') && !event.nativeEvent.isComposing) {
      event.preventDefault();
      passByDownshift(event);
      const highlighted = rows[combobox.highlightedIndex];
      if (highlighted !== undefined) pick(highlighted);
      else combobox.open();
    }
  }
  const headline = isFresh ? headlineOf(results, { shown: rows.length, words, locale }) : 'Searching…';
  const outcome = isFailed ? `The ${words.many} could not be loaded` : isFresh ? headline : '';
  return (
    <div {...leave} className="min-w-0">
      <div className={`flex min-h-11 flex-wrap items-center gap-1 p-1 ${controlBox} ${controlRing}`}>
        <Chips
          ref={chips}
          items={selected}
          face={face}
          label={`Chosen ${words.many}`}
          onRemove={remove}
          onLeave={focusInput}
        />
        <div className="flex min-w-[min(6rem,100%)] flex-1 items-center">
          <input
            {...combobox.getInputProps({
              ref: input,
              onChange: (event) => type(event.currentTarget.value),
              onKeyDown: keyDown,
              onBlur: props.onBlur,
            })}
            aria-labelledby={undefined}
            aria-activedescendant={combobox.activeId}
            aria-describedby={props['aria-describedby']}
            aria-invalid={props['aria-invalid']}
            placeholder={selected.length === 0 ? props.placeholder : undefined}
            dir="auto"
            className="min-h-8.5 w-full min-w-0 px-2 outline-none"
          />
          <IconButton
            {...combobox.getToggleButtonProps({ onClick: focusInput })}
            icon="down"
            label={`Show ${words.many}`}
            isSmall
          />
        </div>
      </div>
      <OptionPopup isOpen={isOpen} isFailed={isFailed} headline={headline} words={words} onRetry={retry}>
        <OptionList
          rows={isOpen ? rows : []}
          face={face}
          highlightedIndex={combobox.highlightedIndex}
          isChosen={isChosen}
          menuProps={combobox.getMenuProps({ 'aria-label': `Matching ${words.many}` })}
          getRowProps={(item, index) =>
            combobox.getItemProps({
              item,
              index,
              onClick: (event) => {
                passByDownshift(event);
                pick(item);
              },
            })
          }
        />
      </OptionPopup>
      <LiveText>{said || (isOpen ? outcome : '')}</LiveText>
    </div>
  );
}
