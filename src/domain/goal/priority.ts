/** Plannr does not state the direction of 1 to 5, so this is the one place that reads 5 as the highest. */
const words = ['Lowest', 'Low', 'Medium', 'High', 'Highest'] as const;

export const priorityRange = { min: 1, max: words.length };

/** Whether a stored priority has a word: Plannr may have kept one out of range. */
export function hasPriorityWord(step: number): boolean {
  return words[step - 1] !== undefined;
}

/** "High" for 4; the word of a step, "Not set" for none. */
export function priorityWord(step: number | null | undefined): string {
  return (step != null && words[step - 1]) || 'Not set';
}

/** "4 of 5, High"; "Not set" for none. */
export function priorityInWords(step: number | null | undefined): string {
  return step == null ? priorityWord(step) : `${step} of ${priorityRange.max}, ${priorityWord(step)}`;
}
