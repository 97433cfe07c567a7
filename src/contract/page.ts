import { z } from '../domain/zod';

/** A page of a collection: Laravel's `{data, links, meta}`. Key names INFERRED. */
export function pageAnswer<Item extends z.ZodType>(item: Item) {
  return z.object({
    data: z.array(item),
    links: z.object({
      first: z.string().nullable(),
      last: z.string().nullable(),
      prev: z.string().nullable(),
      next: z.string().nullable(),
    }),
    meta: z.object({
      current_page: z.int(),
      from: z.int().nullable(),
      last_page: z.int(),
      path: z.string(),
      per_page: z.int(),
      to: z.int().nullable(),
      total: z.int(),
    }),
  });
}

/** Plannr's sizes of a page. */
export const perPage = { default: 15, max: 500 };

/** The sort keys of the goals list, `-` before one for descending (INFERRED). */
export const goalSorts = ['created_at', 'updated_at', 'progress', 'complete_goal_by', 'priority'] as const;
export const accountSorts = ['first_name', 'last_name', 'email', 'created_at', 'updated_at'] as const;
export const circleSorts = ['name', 'created_at', 'updated_at'] as const;

export type GoalSort = (typeof goalSorts)[number] | `-${(typeof goalSorts)[number]}`;
export type AccountSort = (typeof accountSorts)[number] | `-${(typeof accountSorts)[number]}`;
export type CircleSort = (typeof circleSorts)[number] | `-${(typeof circleSorts)[number]}`;
