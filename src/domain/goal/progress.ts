/** Progress in whole per cent of the target. */
export const progressRange = { min: 0, max: 100 };

export function isProgress(percent: number | undefined): percent is number {
  const { min, max } = progressRange;
  return percent !== undefined && Number.isInteger(percent) && percent >= min && percent <= max;
}
