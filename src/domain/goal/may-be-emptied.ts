import type { GoalField } from './goal';

/** What a person reads where a field that Plannr does not document as nullable is sent as empty. */
export const notEmptied = 'Plannr does not let this be emptied';

/** Whether Plannr documents `null` for a field: of the timeframe only. Our own store takes it for more. */
export function mayBeEmptied(field: GoalField): boolean {
  return field === 'timeframe';
}
