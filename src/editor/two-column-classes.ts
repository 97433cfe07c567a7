/** The card and the form beside each other when wide, stacked when narrow; what comes third goes below the card. */
export const twoColumnClasses =
  'grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.3fr)] lg:grid-rows-[auto_1fr] print:block';
