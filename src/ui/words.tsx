type WordsProps = { children: string };

/** A sentence with texts in “quotes” that somebody typed: a page translator leaves those as they are. */
export function Words({ children }: WordsProps) {
  return (
    <span className="min-w-0">
      {children.split(/(“[^”]*”)/u).map((part, index) => {
        const isQuoted = index % 2 === 1;
        return (
          part && (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name than their place
            <span key={index} translate={isQuoted ? 'no' : undefined}>
              {part}
            </span>
          )
        );
      })}
    </span>
  );
}
