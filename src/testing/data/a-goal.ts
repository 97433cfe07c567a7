import type { Circle } from '../../domain/goal/circle';
import type { Client } from '../../domain/goal/client';
import type { KnownGoal } from '../../domain/goal/goal';
import type { StoredGoal } from '../../domain/goal/stored-goal';
import { formatMoney } from '../../domain/money/format-money';

type GivenGoal = Partial<Omit<StoredGoal, 'fields'>> & { fields?: KnownGoal };

/** A stored goal with everything known, overridden by what is given; its owners' UUIDs follow the given `owners`. */
export function aGoal({ fields, ...rest }: GivenGoal = {}): StoredGoal {
  const owners = rest.owners ?? [aClient()];
  const known: KnownGoal = {
    name: 'Reduced Mileage',
    description: 'Reduce the amount of gas spent yearly.',
    owners: owners.map(({ uuid }) => uuid),
    targetAmount: 500_00,
    progress: 68,
    timeframe: 'Within the year.',
    completeBy: '2027-04-29',
    priority: 4,
    shownOnCircles: false,
    visibleToCircles: [],
    ...fields,
  };
  return {
    uuid: '50436bb4-5120-4569-81d6-4c3b27de48a3',
    createdAt: '2026-04-29T12:53:00+01:00',
    updatedAt: '2026-04-29T12:53:00+01:00',
    fields: known,
    target: targetOf(known.targetAmount),
    owners,
    sharedOwner: owners[0] ?? null,
    circles: [],
    etag: '"1"',
    ...rest,
  };
}

/** `goal` without some of its fields, as Plannr answers it. */
export function without(goal: StoredGoal, ...fields: (keyof KnownGoal)[]): StoredGoal {
  const known = { ...goal.fields };
  for (const field of fields) delete known[field];
  return { ...goal, fields: known };
}

export function aClient(given: Partial<Client> = {}): Client {
  return {
    uuid: 'ecdeabf7-43b0-482b-977b-c29259480484',
    name: 'Gareth Thompson',
    kind: 'individual',
    email: 'gareth.thompson@example.com',
    photoUrl: undefined,
    isInactive: false,
    holders: [],
    circles: [],
    ...given,
  };
}

export function aCircle(given: Partial<Circle> = {}): Circle {
  return {
    uuid: '3d2a1c6c-b5d1-4832-bc9a-c8a52b6ed625',
    name: 'Thompson family',
    ...given,
  };
}

function targetOf(minorUnits: number | null | undefined): StoredGoal['target'] {
  if (minorUnits == null) return minorUnits;
  return {
    minorUnits,
    formatted: formatMoney(minorUnits, { locale: 'en-GB', currency: 'GBP' }),
    currency: 'GBP',
  };
}
