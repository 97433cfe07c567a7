import { type ComponentProps, type ComponentType, useId, useRef, useState } from 'react';
import { useFocusInView } from '../bring-into-view';
import { Button } from '../button';
import { controlBox, controlRing } from '../control-classes';
import type { ControlProps } from '../control-props';
import { IconButton } from '../icon-button';
import { noAutofill } from '../no-autofill';
import { Popup } from '../popup';
import { Skeleton } from '../skeleton';
import { useLeave } from '../use-leave';
import type { Calendar } from './calendar';

type DateInputProps = ControlProps & {
  /** The typed text; the caller reads and writes days in words. */
  text: string;
  onTextChange: (text: string) => void;
  /** The day that `text` means as `YYYY-MM-DD`, null for none. */
  day: string | null;
  onPick: (day: string) => void;
  locale: string;
  placeholder?: string;
  onBlur?: () => void;
};

/** A day to type, or to choose from a calendar that is loaded when it is first opened. */
export function DateInput({ text, onTextChange, day, onPick, locale, ...rest }: DateInputProps) {
  const dialogId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const focusInView = useFocusInView();
  const [isOpen, setIsOpen] = useState(false);
  const [isFailed, setIsFailed] = useState(false);
  const [LoadedCalendar, setLoadedCalendar] = useState<ComponentType<ComponentProps<typeof Calendar>>>();
  const leave = useLeave<HTMLDivElement>({
    isOpen,
    onLeave: () => setIsOpen(false),
    onEscape: closeToButton,
  });

  function load() {
    // React.lazy remembers a failure for ever and would take the form down with it.
    setIsFailed(false);
    import('./calendar').then(
      (loaded) => setLoadedCalendar(() => loaded.Calendar),
      () => setIsFailed(true),
    );
  }
  function toggle() {
    if (!isOpen && !LoadedCalendar) load();
    setIsOpen(!isOpen);
  }
  function closeToButton() {
    focusInView(button.current);
    setIsOpen(false);
  }
  function pick(picked: string) {
    closeToButton();
    onPick(picked);
  }

  return (
    <div {...leave} className="relative min-w-0">
      <div className={`flex items-center pe-1 ${controlBox} ${controlRing}`}>
        <input
          type="text"
          {...noAutofill}
          {...rest}
          value={text}
          onChange={(event) => onTextChange(event.target.value)}
          className="min-h-10.5 w-full min-w-0 px-3 py-2 outline-none"
        />
        <IconButton
          ref={button}
          icon="calendar"
          label="Choose a date"
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          aria-controls={isOpen ? dialogId : undefined}
          onClick={toggle}
        />
      </div>
      {isOpen && (
        <Popup
          id={dialogId}
          role="dialog"
          aria-label="Choose a date"
          tabIndex={-1}
          data-focus-home=""
          isFilled={LoadedCalendar !== undefined || isFailed}
          className="grid max-h-(--calendar-height) max-w-84 content-start overflow-y-auto p-2"
        >
          {LoadedCalendar ? (
            <LoadedCalendar day={day} onPick={pick} locale={locale} />
          ) : isFailed ? (
            <div className="grid justify-items-start gap-2" role="alert">
              <p>The calendar could not be loaded. Type the date, or try again.</p>
              <Button onClick={load}>Try again</Button>
            </div>
          ) : (
            <Skeleton className="h-80" />
          )}
        </Popup>
      )}
    </div>
  );
}
