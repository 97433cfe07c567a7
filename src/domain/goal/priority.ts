import { z } from '../zod';

const message = 'Choose a priority from 1 to 5';

/** 1 to 5. Plannr does not state the direction, so this is the one place that reads 5 as the highest. */
export const priority = z.int(message).min(1, message).max(5, message);

const words = ['Lowest', 'Low', 'Medium', 'High', 'Highest'] as const;

/** "High" for 4; the word of a step, "Not set" for none. */
export function priorityWord(step: number | null | undefined): string {
  return (step != null && words[step - 1]) || 'Not set';
}

/** "4 of 5, High"; "Not set" for none. */
export function priorityInWords(step: number | null | undefined): string {
  return step == null ? priorityWord(step) : `${step} of ${priority.maxValue}, ${priorityWord(step)}`;
}
