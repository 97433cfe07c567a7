import type { Insertable } from 'kysely';
import { limits } from '../../domain/goal/limits';
import { searchText } from '../store/search-text';
import { newTagDigits } from '../store/stored-goal-tag';
import type { Tables } from '../store/tables';
import { dayOf, shifted } from './days';
import { goals } from './goals';
import { longText } from './long-text';
import { readItems, readTable } from './read-table';
import { demoUuid } from './uuids';

const columns = [
  'name',
  'owners',
  'target',
  'progress',
  'began',
  'due',
  'timeframe',
  'priority',
  'circles',
  'description',
] as const;

type DemoGoal = { row: Insertable<Tables['goals']>; ownerUuids: string[]; circleUuids: string[] };

/** The table of goals as rows, its dates counted from `now`. */
export function demoGoals(firmUuid: string, now: Date): DemoGoal[] {
  return readTable(goals, columns).map((goal, index) => {
    const isHidden = goal.circles.startsWith('hidden');
    const began = shifted(now, goal.began).getTime();
    return {
      row: {
        uuid: demoUuid(`goal ${goal.name}`),
        firm_uuid: firmUuid,
        version: 1,
        tag_digits: newTagDigits(),
        name: goal.name,
        search_text: searchText(goal.name),
        description: goal.description === 'long' ? longText(limits.description.maxLength) : goal.description,
        target_amount: goal.target === '' ? null : Number(goal.target.replace('.', '')),
        progress: Number(goal.progress),
        timeframe: goal.timeframe || null,
        complete_by: readDue(goal.due, now),
        priority: goal.priority === '' ? null : Number(goal.priority),
        shown_on_circles: isHidden ? 0 : 1,
        created_at: began,
        updated_at: Math.max(began, shifted(now, `-${(index * 17) % 90} days`).getTime()),
      },
      ownerUuids: readItems(goal.owners).map((name) => demoUuid(`account ${name}`)),
      circleUuids: readItems(goal.circles.replace(/^hidden/, '')).map((name) => demoUuid(`circle ${name}`)),
    };
  });
}

function readDue(due: string, now: Date): string | null {
  if (due === '') return null;
  return /^\d/.test(due) ? due : dayOf(shifted(now, due));
}
