/** Card and form side by side on a wide page, stacked on a narrow one; a third part goes below the card. */
export const twoColumnClasses =
  'grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.3fr)] lg:grid-rows-[auto_1fr] print:block';
