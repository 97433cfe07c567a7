import type { ReactNode } from 'react';
import { Button } from '../button';
import { Icon } from '../icon';
import { Popup } from '../popup';
import type { OptionResults, OptionWords } from './option-types';

type OptionPopupProps = {
  isFresh: boolean;
  isFailed: boolean;
  headline: string;
  words: OptionWords;
  onRetry: () => void;
  children: ReactNode;
};

/** The frame of an open list: how many there are, or what went wrong and what to do. */
export function OptionPopup({ isFresh, isFailed, headline, words, onRetry, children }: OptionPopupProps) {
  return (
    <Popup isFilled={isFresh || isFailed}>
      {isFailed ? (
        <div className="flex flex-wrap items-center justify-between gap-2 p-3">
          <p className="flex gap-2">
            <Icon name="alert" className="mt-0.5 text-danger" />
            <span>{`The ${words.many} could not be loaded`}</span>
          </p>
          <Button onClick={onRetry}>Try again</Button>
        </div>
      ) : (
        <p className="border-b border-line px-3 py-2 text-sm text-muted last:border-0">{headline}</p>
      )}
      {children}
    </Popup>
  );
}

/** The number of options, in words. */
export function headlineOf<T>(
  { text, options, total }: OptionResults<T>,
  { shown, words, locale }: { shown: number; words: OptionWords; locale: string },
): string {
  if (options.length === 0 && total > 0) return `Too many ${words.many} to search. Type more letters`;
  if (options.length === 0)
    return text === '' ? `There are no ${words.many}` : `No ${words.one} matches “${text}”`;
  if (total > shown) {
    return `Showing the first ${shown.toLocaleString(locale)} of ${total.toLocaleString(locale)}: type more letters`;
  }
  return `${shown.toLocaleString(locale)} ${shown === 1 ? words.one : words.many}`;
}
