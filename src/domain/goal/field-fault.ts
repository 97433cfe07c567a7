import type { GoalField } from './goal';

/** A fault that the server found in a field, or in the item of a list at `index`. */
export type FieldFault = { field: GoalField; index: number | undefined; message: string };
