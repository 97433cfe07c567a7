import { useLayoutEffect, useRef, useState } from 'react';

/** The whole description; one of more than six lines is folded on the screen, and whole on paper. */
export function CardDescription({ text }: { text: string }) {
  const paragraph = useRef<HTMLParagraphElement>(null);
  const [isFolded, setIsFolded] = useState(true);
  const [isCut, setIsCut] = useState(false);

  useLayoutEffect(() => {
    const element = paragraph.current;
    if (!element || !isFolded) return;
    // Only the rendered text knows its number of lines, and the card can change its width.
    const measure = () => setIsCut(element.scrollHeight > element.clientHeight);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [isFolded]);

  return (
    <>
      <p
        ref={paragraph}
        className={`mt-2 whitespace-pre-wrap wrap-anywhere text-muted ${isFolded ? 'line-clamp-6 print:line-clamp-none' : ''}`}
        dir="auto"
      >
        {text}
      </p>
      {isCut && (
        <button
          type="button"
          aria-expanded={!isFolded}
          className="mt-1 min-h-8 cursor-pointer rounded-sm text-sm font-medium text-accent hover:underline print:hidden"
          onClick={() => setIsFolded(!isFolded)}
        >
          {isFolded ? 'Show the whole description' : 'Show less of the description'}
        </button>
      )}
    </>
  );
}
