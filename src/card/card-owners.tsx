import type { Display } from '../domain/display';
import type { Client } from '../domain/goal/client';
import { faceOf } from '../domain/goal/face';
import { ownersOf } from '../domain/goal/goal-records';
import type { StoredGoal } from '../domain/goal/stored-goal';
import { Avatar } from '../ui/avatar';
import { CardSection } from './card-section';

type Props = { goal: StoredGoal; photoHosts: Display['photoHosts'] };

/** Every known owner. */
export function CardOwners({ goal, photoHosts }: Props) {
  const owners = ownersOf(goal);
  if (owners.length === 0) return null;

  return (
    <CardSection heading={owners.length === 1 ? 'Owner' : 'Owners'}>
      <ul role="list" className="flex flex-wrap gap-x-6 gap-y-3">
        {owners.map((owner) => (
          <Owner key={owner.uuid} owner={owner} photoHosts={photoHosts} />
        ))}
      </ul>
    </CardSection>
  );
}

function Owner({ owner, photoHosts }: { owner: Client; photoHosts: Props['photoHosts'] }) {
  return (
    <li className="flex min-w-0 items-center gap-3">
      <Avatar {...faceOf(owner, photoHosts)} />
      <span className="min-w-0 wrap-anywhere" dir="auto">
        <bdi translate="no">{owner.name}</bdi>
        {owner.isInactive && <span className="text-muted"> (inactive)</span>}
      </span>
    </li>
  );
}
