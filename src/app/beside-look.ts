/** The card and the form beside each other when wide, stacked when narrow. */
export const besideLook = 'grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.3fr)] print:block';
