import type { Circle } from './circle';
import type { Client } from './client';
import type { StoredGoal } from './stored-goal';

/**
 * All known owners: those of the goal's list, or Plannr's shared owner. An owner without a record is a client that
 * you cannot view.
 */
export function ownersOf({ fields, owners, sharedOwner }: StoredGoal): Client[] {
  const records = owners ?? (sharedOwner ? [sharedOwner] : []);
  return fields.owners?.map((uuid) => recordOf(uuid, records) ?? unseenClient(uuid)) ?? records;
}

/** The circles that the goal is visible to; undefined when their list was not returned. */
export function circlesOf({ fields, circles }: StoredGoal): Circle[] | undefined {
  return fields.visibleToCircles?.map((uuid) => recordOf(uuid, circles) ?? unseenCircle(uuid));
}

function recordOf<Record extends { uuid: string }>(uuid: string, records: Record[] = []): Record | undefined {
  return records.find((record) => record.uuid === uuid);
}

/** A placeholder for a client that you cannot view. */
export function unseenClient(uuid: string): Client {
  return {
    uuid,
    name: 'Client you cannot view',
    kind: undefined,
    email: undefined,
    photoUrl: undefined,
    isInactive: false,
    holders: undefined,
    circles: undefined,
  };
}

/** A placeholder for a circle that you cannot view. */
export function unseenCircle(uuid: string): Circle {
  return { uuid, name: 'Circle you cannot view' };
}
