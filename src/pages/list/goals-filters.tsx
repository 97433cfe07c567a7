import { useEffectEvent, useId, useLayoutEffect, useState } from 'react';
import type { GoalsFilter } from '../../api/goals-api';
import type { GoalSort } from '../../contract/page';
import type { Display } from '../../domain/display';
import { CirclePicker } from '../../form/circle-picker';
import { ClientPicker } from '../../form/client-picker';
import { searchPauseMs } from '../../form/use-option-results';
import { Button } from '../../ui/button';
import { createPause } from '../../ui/create-pause';
import { Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { SearchInput } from '../../ui/search-input';
import { SelectInput } from '../../ui/select-input';
import { Skeleton } from '../../ui/skeleton';
import { recordSearch } from '../shell/api';
import type { FilterRecords } from './use-filter-records';

type Props = {
  filter: GoalsFilter;
  records: FilterRecords;
  onChange: (change: Partial<GoalsFilter>) => void;
  display: Display;
  /** Whether the filter only sees the one owner that Plannr returns for a goal. */
  isByFirstOwner: boolean;
};

const sortWords: [GoalSort, string][] = [
  ['-updated_at', 'Last change, newest first'],
  ['updated_at', 'Last change, oldest first'],
  ['complete_goal_by', 'Complete by, soonest first'],
  ['-complete_goal_by', 'Complete by, latest first'],
  ['-priority', 'Priority, highest first'],
  ['priority', 'Priority, lowest first'],
  ['-progress', 'Progress, furthest first'],
  ['progress', 'Progress, least first'],
];

/** Search, owners, circles and order of the goals list. */
export function GoalsFilters({ filter, records, onChange, display, isByFirstOwner }: Props) {
  const { owners, circles } = records;
  // Collapsed on a narrow screen, to leave room for the goals.
  const [isUnfolded, setIsUnfolded] = useState(false);
  const foldedId = useId();
  const chosenCount = filter.owners.length + filter.circles.length;
  const uuidsOf = (records: { uuid: string }[]) => records.map(({ uuid }) => uuid);

  return (
    <search className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-4">
      <SearchField
        label={isByFirstOwner ? 'Search by name or first owner' : 'Search by name or owner'}
        name={filter.name}
        onSearch={(name) => onChange({ name })}
      />
      <Button
        className="sm:hidden"
        aria-expanded={isUnfolded}
        aria-controls={foldedId}
        onClick={() => setIsUnfolded(!isUnfolded)}
      >
        <span>
          {chosenCount === 0 ? 'Filters' : `Filters (${chosenCount.toLocaleString(display.locale)})`}
        </span>
        <Icon name="down" className={isUnfolded ? '[scale:1_-1]' : ''} />
      </Button>
      <div id={foldedId} className={`sm:contents ${isUnfolded ? 'contents' : 'hidden'}`}>
        <Field label="Owners">
          {(props) =>
            owners.chosen ? (
              <ClientPicker
                {...props}
                selected={owners.chosen}
                onChange={(chosen) => {
                  owners.setPicked(chosen);
                  onChange({ owners: uuidsOf(chosen) });
                }}
                display={display}
                placeholder="Any owner"
                search={recordSearch.clients}
                allowInactive
              />
            ) : (
              <Skeleton className="h-11" />
            )
          }
        </Field>
        <Field label="Circles">
          {(props) =>
            circles.chosen ? (
              <CirclePicker
                {...props}
                selected={circles.chosen}
                onChange={(chosen) => {
                  circles.setPicked(chosen);
                  onChange({ circles: uuidsOf(chosen) });
                }}
                locale={display.locale}
                placeholder="Any circle"
                search={recordSearch.circles}
              />
            ) : (
              <Skeleton className="h-11" />
            )
          }
        </Field>
        <Field label="Sort by">
          {(props) => (
            <SelectInput
              {...props}
              value={filter.sort}
              onChange={(event) => onChange({ sort: event.target.value as GoalSort })} // the options are of this type
            >
              {sortWords.map(([sort, words]) => (
                <option key={sort} value={sort}>
                  {words}
                </option>
              ))}
            </SelectInput>
          )}
        </Field>
      </div>
    </search>
  );
}

type SearchProps = { label: string; name: string; onSearch: (name: string) => void };

function SearchField({ label, name, onSearch }: SearchProps) {
  const [text, setText] = useState(name);
  const [lastName, setLastName] = useState(name);
  // The back button or "Show all goals" changed the search; a search typed in this box keeps its text.
  if (name !== lastName) {
    setLastName(name);
    if (name !== text.trim()) setText(name);
  }
  const search = useEffectEvent(onSearch);
  // A layout effect ends when the page is only hidden, while the next one loads: its search would call the list back.
  useLayoutEffect(() => {
    if (text.trim() === name) return;
    const pause = createPause(searchPauseMs);
    pause.run(() => search(text.trim()));
    return pause.cancel;
  }, [text, name]);
  return (
    <Field label={label}>
      {(props) => <SearchInput {...props} value={text} onChange={(event) => setText(event.target.value)} />}
    </Field>
  );
}
