import { useState } from 'react';

const linesAtFirst = 6;
const charactersAtFirst = 320;

/** The whole description; a long one is folded on the screen, and whole on paper. */
export function CardDescription({ text }: { text: string }) {
  const [isWhole, setIsWhole] = useState(false);
  const isLong = text.length > charactersAtFirst || text.split('\n').length > linesAtFirst;
  const fold = isLong && !isWhole ? 'line-clamp-6 print:line-clamp-none' : '';
  return (
    <>
      <p className={`mt-2 whitespace-pre-wrap wrap-anywhere text-muted ${fold}`} dir="auto">
        {text}
      </p>
      {isLong && (
        <button
          type="button"
          aria-expanded={isWhole}
          className="mt-1 min-h-8 cursor-pointer rounded-sm text-sm font-medium text-accent hover:underline print:hidden"
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? 'Show less of the description' : 'Show the whole description'}
        </button>
      )}
    </>
  );
}
