import type { GoalField } from './goal';

/** The message if a field that Plannr does not document as nullable is sent as empty. */
export const notEmptied = 'Plannr doesn’t allow this to be empty';

/** Whether Plannr documents `null` for a field: only for the timeframe. Our own store accepts it for more. */
export function mayBeEmptied(field: GoalField): boolean {
  return field === 'timeframe';
}
