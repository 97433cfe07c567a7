import { describePassage } from './describe-passage';
import { looksSame, quoteBoth } from './quote';
import { countCharacters } from './text';

type TextChange = { before: string | null | undefined; after: string | null };

/** What became of a short text, with the text itself: "name “Old” → “New”". */
export function describeTextChange(label: string, { before, after }: TextChange): string {
  const [quotedBefore, quotedAfter] = quoteBoth(before ?? '', after ?? '');
  return describePassage({
    label,
    before: before ? quotedBefore : before === undefined ? undefined : null,
    after: after ? quotedAfter : null,
    moved: looksSame(before ?? '', after ?? '')
      ? `${quotedAfter} changed only in spaces or characters that do not show`
      : undefined,
  });
}

/** What became of a long text, with how long it is: "description rewritten (39 → 45 characters)". */
export function describeRewriting(
  label: string,
  { before, after, locale }: TextChange & { locale: string },
): string {
  const lengthBefore = countCharacters(before ?? '');
  const length = countCharacters(after ?? '');
  const number = new Intl.NumberFormat(locale);
  const characters = (count: number) => `${number.format(count)} ${count === 1 ? 'character' : 'characters'}`;
  if (length === 0) return before ? `${label} removed (${characters(lengthBefore)})` : `${label} set to none`;
  if (before === undefined) return `${label} set (${characters(length)})`;
  if (lengthBefore === 0) return `${label} written (${characters(length)})`;
  const sizes =
    length === lengthBefore
      ? `still ${characters(length)}`
      : `${number.format(lengthBefore)} → ${characters(length)}`;
  return `${label} rewritten (${sizes})`;
}
