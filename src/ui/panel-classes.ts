/** The ground that a card, a form or a list stands on. */
export const panelClasses = 'rounded-lg border border-line bg-surface [box-shadow:var(--shadow-card)]';
