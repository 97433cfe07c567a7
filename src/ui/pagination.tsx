import type { MouseEvent } from 'react';
import { buttonClasses } from './button-classes';
import { Icon } from './icon';

type PaginationProps = {
  page: number;
  pageCount: number;
  hrefFor: (page: number) => string;
  onPage: (page: number) => void;
};

/** Links to the page before and after; a plain click calls `onPage`, any other follows the link. */
export function Pagination({ page, pageCount, hrefFor, onPage }: PaginationProps) {
  if (pageCount < 2) return null;
  function click(event: MouseEvent, target: number) {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onPage(target);
  }
  return (
    <nav aria-label="Pages" className="grid grid-cols-2 items-center gap-3 sm:grid-cols-[1fr_auto_1fr]">
      {page > 1 ? (
        <a
          href={hrefFor(page - 1)}
          rel="prev"
          className={`${buttonClasses('secondary')} justify-self-start`}
          onClick={(event) => click(event, page - 1)}
        >
          <Icon name="back" className="size-4.5 [[dir=rtl]_&]:[scale:-1_1]" />
          <span>Previous</span>
        </a>
      ) : (
        <span />
      )}
      <span className="order-first col-span-2 text-center text-sm text-muted sm:order-none sm:col-span-1">
        {`Page ${page} of ${pageCount}`}
      </span>
      {page < pageCount ? (
        <a
          href={hrefFor(page + 1)}
          rel="next"
          className={`${buttonClasses('secondary')} justify-self-end`}
          onClick={(event) => click(event, page + 1)}
        >
          <span>Next</span>
          <Icon name="next" className="size-4.5 [[dir=rtl]_&]:[scale:-1_1]" />
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
