import { z } from 'zod';

/** The longest life of an embed token. */
const maxEmbedTokenSeconds = 600;

const life = `Use a whole number of seconds from 1 to ${maxEmbedTokenSeconds}`;

/** The body of `POST /api/embed/v1/tokens`, sent by a CRM's server. */
export const embedTokenBody = z.object({
  goal: z.union([z.guid(), z.literal('new')], 'Give the UUID of a goal, or new'),
  origin: z
    .string('Give the origin of your page, such as https://crm.example')
    .meta({ description: 'The origin of the page that shows the editor' }),
  expires_in: z.int(life).min(1, life).max(maxEmbedTokenSeconds, life).default(maxEmbedTokenSeconds),
  /** If omitted: `write` if the account may write. */
  permissions: z.enum(['read', 'write'], 'Use read or write').optional(),
});

/** A token for one frame, and the seconds for which it can be used. */
export const embedTokenAnswer = z.object({ token: z.string(), expires_in: z.int() });
