import { isVisible } from '../text';
import { text } from '../text-schema';
import { z } from '../zod';
import { changeReasonKinds } from './change-reason';

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
