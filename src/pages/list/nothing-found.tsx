import type { GoalsFilter } from '../../api/goals-api';
import type { Searched } from '../../contract/read-goal-list';
import { buttonClasses } from '../../ui/button-classes';
import { EmptyState } from '../../ui/empty-state';

type Props = {
  filter: GoalsFilter;
  searched: Searched | undefined;
  mayWrite: boolean;
  onClear: () => void;
};

/** Replaces an empty list of goals, and says what to do about it. */
export function NothingFound({ filter, searched, mayWrite, onClear }: Props) {
  const { name, owners, circles } = filter;
  const showAll = (
    <button type="button" className={buttonClasses('secondary')} onClick={onClear}>
      Show all goals
    </button>
  );
  if (searched?.clientsOnly && circles.length > 0)
    return (
      <EmptyState title="You can’t filter these goals by circle" actions={showAll}>
        Plannr lists goals by client, without their circles.
      </EmptyState>
    );
  if (searched?.clientsOnly && owners.length === 0)
    return (
      <EmptyState title="Choose an owner">
        Plannr lists goals by client: choose one under “Owners” to see theirs.
      </EmptyState>
    );
  if (name === '' && owners.length + circles.length === 0)
    return (
      <EmptyState title="There are no goals yet">
        {mayWrite && 'Add the first one with “New goal”.'}
      </EmptyState>
    );
  return (
    <EmptyState title="No goal matches" actions={showAll}>
      Try fewer letters, or fewer owners and circles.
    </EmptyState>
  );
}
