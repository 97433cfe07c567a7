import { z } from '../zod';

const tooLarge = 'Use a smaller amount';
const negative = 'Use an amount of zero or more';

/** Money in minor units of its currency, such as pence: 0 to 2^53 - 1. */
export const minorUnits = z
  .int({
    error: ({ code }) => ({ too_big: tooLarge, too_small: negative })[String(code)] ?? 'Type a whole number',
  })
  .check(z.minimum(0, negative));
