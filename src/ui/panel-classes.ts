/** The background of a card, a form or a list. */
export const panelClasses = 'rounded-lg border border-line bg-surface [box-shadow:var(--shadow-card)]';
