import { isolate } from '../words/isolate';
import type { Circle } from './circle';
import type { Client } from './client';

/** The sentence for a goal whose switch is off. */
export const notShown = 'Not shown on any circle';

type Whereabouts = {
  owners: readonly Client[] | undefined;
  shownOnCircles: boolean | undefined;
  circles: readonly Circle[] | undefined;
};

/**
 * Where a goal appears, in a sentence that names circles and never people: Plannr shows it only to members with
 * portal access, whom we don't know. Undefined parts were not returned.
 */
export function whereAppears({ owners, shownOnCircles, circles }: Whereabouts): string {
  if (shownOnCircles === false) return notShown;
  const where = circles?.length === 0 ? circlesOfOwners(owners) : circles;
  if (!shownOnCircles || !where) return 'Plannr does not tell us where this appears now';
  if (where.length === 0) return 'Appears under no circle: these clients belong to none';
  return `Appears under ${namesOf(where)}. Only members with portal access can see it`;
}

/** The chosen circles that contain no owner; undefined when the choice or the circles of an owner are not known. */
export function circlesWithoutOwner({
  owners,
  circles,
}: Pick<Whereabouts, 'owners' | 'circles'>): Circle[] | undefined {
  const uuids = circlesOfOwners(owners)?.map(({ uuid }) => uuid);
  return uuids && circles?.filter(({ uuid }) => !uuids.includes(uuid));
}

/** The circles that contain an owner, each once, by name; undefined when an owner's circles were not returned. */
export function circlesOfOwners(owners: readonly Client[] | undefined): Circle[] | undefined {
  if (!owners) return undefined;
  const circles = new Map<string, Circle>();
  for (const owner of owners) {
    if (!owner.circles) return undefined;
    for (const circle of owner.circles) circles.set(circle.uuid, circle);
  }
  return [...circles.values()].sort((one, other) => one.name.localeCompare(other.name));
}

/** What an empty list of circles means: blank is every circle that contains an owner, which is more people. */
export function whereBlankAppears(owners: readonly Client[] | undefined): string {
  const circles = circlesOfOwners(owners);
  if (!circles || owners?.length === 0) return 'All circles of these clients';
  if (circles.length === 0) return 'These clients belong to no circle';
  return `All circles of these clients: ${namesOf(circles)}`;
}

function namesOf(circles: readonly Circle[]): string {
  return circles.map(({ name }) => isolate(name)).join(', ');
}
