import { isVisible } from '../text';
import { text } from '../text-schema';
import { z } from '../zod';
import { type ChangeReason, changeReasonKinds } from './change-reason';

/** A reason for a change: a kind, and words that only 'other' must have. */
export const changeReasonSchema = z
  .object({
    kind: z.enum(changeReasonKinds, 'Choose a reason from the list'),
    text: z._default(text(500), ''),
  })
  .check(
    z.refine(({ kind, text }: ChangeReason) => kind !== 'other' || isVisible(text), {
      path: ['text'],
      message: 'Give the reason in a few words',
    }),
  );
