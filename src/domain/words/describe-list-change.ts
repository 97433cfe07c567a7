import { describePassage } from './describe-passage';
import { joinNames } from './join-names';

type ListChange = {
  /** Undefined: not known, so the list is replaced whatever it was. */
  before: readonly string[] | undefined;
  after: readonly string[];
  nameOf: (uuid: string) => string;
};

/** Added and removed names: "A and B added, C removed". */
export function describeOwnersChange({ before, after, nameOf }: ListChange): string {
  const names = (uuids: string[]) => joinNames(uuids.map(nameOf));
  if (!before) return `owners set to ${after.length > 0 ? names([...after]) : 'none'}`;
  const left = after.length === 0 ? ', no owner left' : '';
  return comeAndGone({ before, after }, names) + left;
}

/** Which circles the goal is limited to; none is every circle that contains an owner, which is more people. */
export function describeCirclesChange({
  before,
  after,
  nameOf,
  everyCircle,
}: ListChange & { everyCircle: string }): string {
  const said = (uuids: readonly string[]) => (uuids.length > 0 ? joinNames(uuids.map(nameOf)) : everyCircle);
  if (!before || before.length === 0 || after.length === 0)
    return describePassage({ label: 'circles', before: before && said(before), after: said(after) });
  return comeAndGone(
    { before, after },
    (uuids) => `${uuids.length === 1 ? 'circle' : 'circles'} ${said(uuids)}`,
  );
}

function comeAndGone(
  { before, after }: Record<'before' | 'after', readonly string[]>,
  names: (uuids: string[]) => string,
): string {
  const come = missingFrom(before, after);
  const gone = missingFrom(after, before);
  return [come.length > 0 && `${names(come)} added`, gone.length > 0 && `${names(gone)} removed`]
    .filter(Boolean)
    .join(', ');
}

function missingFrom(list: readonly string[], uuids: readonly string[]): string[] {
  const listed = new Set(list);
  return [...new Set(uuids)].filter((uuid) => !listed.has(uuid));
}
