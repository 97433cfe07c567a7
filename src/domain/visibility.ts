import type { Circle } from './circle';
import type { Client } from './client';

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

/** What an empty list of circles means, in words: blank is every circle that contains an owner, which is more people. */
export function whereBlankAppears(owners: readonly Client[] | undefined): string {
  const circles = circlesOfOwners(owners);
  if (!circles) return 'In every circle of the owners';
  if (circles.length === 0) return 'In no circle: no owner is in one';
  return `In every circle of the owners: ${circles.map(({ name }) => name).join(', ')}`;
}
