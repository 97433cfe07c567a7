import { describePassage } from './describe-passage';
import { looksSame, quoteBoth } from './quote';

type TextChange = { before: string | null | undefined; after: string | null };

/** The change of a text, with both texts, long ones cut to where they differ: "name “Old” → “New”". */
export function describeTextChange(label: string, { before, after }: TextChange): string {
  const [quotedBefore, quotedAfter] = quoteBoth(before ?? '', after ?? '');
  if (before && after && looksSame(before, after))
    return `${label} ${quotedAfter} changed only in spaces or characters that do not show`;
  return describePassage({
    label,
    before: before === undefined ? undefined : before ? quotedBefore : 'none',
    after: after ? quotedAfter : 'none',
  });
}
