import type { GoalField } from './goal';

/** The message if a field that Plannr does not document as nullable is sent as empty. */
export const notEmptied = 'Plannr does not let this be emptied';

/** Whether Plannr documents `null` for a field: only for the timeframe. Our own store accepts it for more. */
export function mayBeEmptied(field: GoalField): boolean {
  return field === 'timeframe';
}
