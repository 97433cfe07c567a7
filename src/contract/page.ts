/** Plannr's sizes of a page. */
export const perPage = { default: 15, max: 500 };

/** The sort keys of the goals list, `-` before one for descending (INFERRED). */
export const goalSorts = ['created_at', 'updated_at', 'progress', 'complete_goal_by', 'priority'] as const;
export const accountSorts = ['first_name', 'last_name', 'email', 'created_at', 'updated_at'] as const;
export const circleSorts = ['name', 'created_at', 'updated_at'] as const;

export type GoalSort = (typeof goalSorts)[number] | `-${(typeof goalSorts)[number]}`;
export type AccountSort = (typeof accountSorts)[number] | `-${(typeof accountSorts)[number]}`;
export type CircleSort = (typeof circleSorts)[number] | `-${(typeof circleSorts)[number]}`;
