import { InLocale } from './in-locale';

type WordsProps = { children: string; locale?: string };

/**
 * An English sentence. Input is in “quotes” and not translated; texts from `Intl` are isolated, and get the language
 * of the locale.
 */
export function Words({ children, locale }: WordsProps) {
  const parts = children.split(/(“[^”]*”|\u2068[^\u2069]*\u2069)/u);
  return (
    <span className="min-w-0">
      {parts.map((part, index) => {
        const place = String(index);
        if (part.startsWith('\u2068'))
          return (
            <InLocale key={place} locale={locale}>
              {part.slice(1, -1)}
            </InLocale>
          );
        const isQuoted = part.startsWith('“') && part.endsWith('”');
        return (
          part && (
            <span key={place} translate={isQuoted ? 'no' : undefined}>
              {part}
            </span>
          )
        );
      })}
    </span>
  );
}
