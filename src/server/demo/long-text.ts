const paragraphs = [
  'They want to keep the house for as long as they can look after it, and would rather sell the flat than the fields.',
  'The older children have their own homes. The youngest is at school until the summer after next, with fees due each term.',
  'Both pensions stay invested. The older policy has a guaranteed annuity rate that must not be lost in a transfer.',
  'They give to the village hall each year and would like to go on doing so, from income rather than capital.',
  'Neither likes risk for its own sake: a bad year is bearable, a bad decade is not.',
  'The trustees meet in March and October and want one page beforehand, in large type.',
];

/** A description of exactly `length` characters in paragraphs. */
export function longText(length: number): string {
  const lines: string[] = [];
  while (lines.join('\n\n').length < length) {
    lines.push(`${lines.length + 1}. ${paragraphs[lines.length % paragraphs.length]}`);
  }
  return `${lines
    .join('\n\n')
    .slice(0, length - 1)
    .trimEnd()
    .padEnd(length - 1, '.')}.`;
}
