import { z } from 'zod';
import { goalAnswer } from './answers';
import { pageAnswer } from './page-answer';

/** Which goals a list covers if it is not every goal by every owner's name: in gateway mode. */
const searchedGoals = z.object({
  /** Whether the list has only goals of the requested clients, and none without one. */
  clients_only: z.boolean(),
  /** How many goals were searched for a name if there are more; null: all of them. */
  first: z.int().nullable(),
});
export type SearchedGoals = z.infer<typeof searchedGoals>;

const { meta: pageMeta, ...goalPage } = pageAnswer(goalAnswer).shape;
export const goalListAnswer = z.object({
  ...goalPage,
  meta: pageMeta.extend({ searched: searchedGoals.optional() }),
});
