import { type KeyboardEvent, useRef, useState } from 'react';
import { useFocusInView } from '../bring-into-view';
import { controlBox, controlRing } from '../control-classes';
import type { ControlProps } from '../control-props';
import { IconButton } from '../icon-button';
import { LiveText } from '../live-text';
import { ownKeys } from '../own-keys';
import { useLeave } from '../use-leave';
import { Chips } from './chips';
import { OptionList } from './option-list';
import { headlineOf, OptionPopup } from './option-popup';
import type { OptionFace, OptionResults, OptionWords } from './option-types';
import { useOptionCombobox } from './use-option-combobox';

type MultiSelectProps<T> = ControlProps & {
  selected: readonly T[];
  onChange: (selected: T[]) => void;
  results: OptionResults<T>;
  /** Requests the options that match a text, trimmed; called when the list opens and when the text changes. */
  onQuery: (text: string) => void;
  onRetry: () => void;
  face: OptionFace<T>;
  words: OptionWords;
  locale: string;
  placeholder?: string;
  onBlur?: () => void;
  /** The unpicked text, for a caller that needs it; otherwise the box keeps it. */
  text?: string;
  onText?: (text: string) => void;
};

const rowLimit = 50;

/** Picks several options by typing; only Enter or a click picks, and only a click removes a chosen one. */
export function MultiSelect<T>(props: MultiSelectProps<T>) {
  const { selected, onChange, results, onQuery, face, words, locale } = props;
  const [ownText, setOwnText] = useState('');
  const { text = ownText, onText: setText = setOwnText } = props;
  const [said, setSaid] = useState('');
  const [isLeft, setIsLeft] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const chips = useRef<HTMLUListElement>(null);
  const focusInView = useFocusInView();

  const sought = text.trim();
  const isFresh = results.status === 'ready' && results.text === sought;
  const isFailed = results.status === 'failed';
  const rows = isFailed ? [] : results.options.slice(0, rowLimit);
  const combobox = useOptionCombobox({
    rowCount: rows.length,
    isFresh,
    inputId: props.id,
    onOpen: () => {
      setSaid('');
      onQuery(sought);
    },
  });
  const { isOpen, close } = combobox;
  // A text that is left in the box is reported when an open list would close.
  const leave = useLeave<HTMLDivElement>({ isOpen: isOpen || sought !== '', onLeave, onEscape });
  // A fault of the field says the same.
  const isOverlooked = isLeft && !isOpen && sought !== '' && !props['aria-invalid'];
  const overlooked = isOverlooked ? `Choose “${sought}” from the list, or clear the box` : '';

  const overlookedId = `${props.id}-overlooked`;
  const describedBy = [isOverlooked && overlookedId, props['aria-describedby']].filter(Boolean).join(' ');

  function type(typed: string) {
    setText(typed);
    setSaid('');
    setIsLeft(false);
    combobox.open(typed.trim() === '' ? -1 : 0);
    if (typed.trim() !== sought) onQuery(typed.trim());
  }
  function pick(option: T, by: 'key' | 'click') {
    const whyDisabled = face.whyDisabled?.(option);
    if (isChosen(option) && by === 'key') setSaid(`${face.getLabel(option)} is already chosen`);
    else if (isChosen(option)) remove(option);
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
    focusInView(input.current);
  }
  function toggle() {
    focusInput();
    combobox.toggle();
  }
  function onLeave() {
    close();
    setIsLeft(true);
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
    // These belong to the text, the form and the dialog around it.
    if (event.ctrlKey || event.metaKey) {
      // A save; an open list would cover its notice.
      if (event.key === 'Enter') close();
      return;
    }
    if (combobox.takeKey(event)) return;
    const back = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    if (event.key === 'Backspace' && value === '' && !event.repeat && last !== undefined) remove(last);
    else if (event.key === back && selectionEnd === 0 && last !== undefined) {
      event.preventDefault();
      focusInView([...(chips.current?.querySelectorAll('button') ?? [])].at(-1));
    } else if (event.key === 'Enter' && (isOpen || value !== '')) {
      event.preventDefault();
      const highlighted = rows[combobox.highlightedIndex];
      if (highlighted !== undefined) pick(highlighted, 'key');
      else if (!isOpen) combobox.open();
    }
  }
  const headline = isFresh ? headlineOf(results, { shown: rows.length, words, locale }) : 'Searching…';
  const outcome = isFailed ? `The ${words.many} could not be loaded` : isFresh ? headline : '';
  return (
    <div {...leave} className="relative min-w-0">
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
            {...combobox.inputProps}
            ref={input}
            value={text}
            onChange={(event) => type(event.target.value)}
            onKeyDown={ownKeys(keyDown)}
            onBlur={props.onBlur}
            aria-describedby={describedBy || undefined}
            aria-invalid={props['aria-invalid']}
            placeholder={selected.length === 0 ? props.placeholder : undefined}
            dir="auto"
            className="min-h-8.5 w-full min-w-0 px-2 outline-none"
          />
          <IconButton
            {...combobox.toggleProps}
            icon="down"
            label={`Show ${words.many}`}
            isSmall
            onClick={toggle}
          />
        </div>
      </div>
      {isOverlooked && (
        <p id={overlookedId} className="mt-1.5 text-sm font-medium text-warning">
          {overlooked}
        </p>
      )}
      {isOpen && (
        <OptionPopup isFresh={isFresh} isFailed={isFailed} headline={headline} words={words} onRetry={retry}>
          <OptionList
            rows={rows}
            face={face}
            highlightedIndex={combobox.highlightedIndex}
            isChosen={isChosen}
            menuProps={{ ...combobox.listProps, 'aria-label': `Matching ${words.many}` }}
            getRowProps={(item, index) => ({
              ...combobox.getRowProps(index),
              onClick: () => pick(item, 'click'),
            })}
          />
        </OptionPopup>
      )}
      <LiveText>{said || (isOpen ? outcome : overlooked)}</LiveText>
    </div>
  );
}
