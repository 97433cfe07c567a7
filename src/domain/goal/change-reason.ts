import { isVisible, text } from '../text';
import { z } from '../zod';

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

/** A reason for a change: a kind, and words that only 'other' must have. */
export const changeReasonSchema = z
  .object({
    kind: z.enum(changeReasonKinds, 'Choose a reason from the list'),
    text: text(500).default(''),
  })
  .refine(({ kind, text }) => kind !== 'other' || isVisible(text), {
    path: ['text'],
    message: 'Give the reason in a few words',
  });

export type ChangeReason = z.infer<typeof changeReasonSchema>;
