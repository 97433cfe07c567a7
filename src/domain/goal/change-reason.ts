/** Why a goal was changed, as the change record keeps it: the kinds with their labels, in the order of the choice. */
export const changeReasonLabels = {
  client_request: 'Client request',
  life_event: 'Life event',
  annual_review: 'Annual review',
  correction: 'Correction',
  market_change: 'Market change',
  other: 'Other',
} as const;

export type ChangeReasonKind = keyof typeof changeReasonLabels;

export const changeReasonKinds = Object.keys(changeReasonLabels) as ChangeReasonKind[]; // Object.keys widens to string

/** `text`: words that only 'other' must have. */
export type ChangeReason = { kind: ChangeReasonKind; text: string };
