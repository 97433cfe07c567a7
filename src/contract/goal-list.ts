import { z } from '../domain/zod';
import { goalAnswer } from './answers';
import { pageAnswer } from './page';

/** What a list of goals was taken from, where it is less than every goal by every owner's name: behind Plannr. */
export const searchedGoals = z.object({
  /** Whether only goals of the clients asked for are listed, and none without one. */
  clients_only: z.boolean(),
  /** So many goals were looked through for a name, of more; null: all of them. */
  first: z.int().nullable(),
});
export type SearchedGoals = z.infer<typeof searchedGoals>;

const { meta: pageMeta, ...goalPage } = pageAnswer(goalAnswer).shape;
export const goalListAnswer = z.object({
  ...goalPage,
  meta: pageMeta.extend({ searched: searchedGoals.optional() }),
});
