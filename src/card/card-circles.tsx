import type { ReactNode } from 'react';
import { circlesOf, ownersOf } from '../domain/goal/goal-records';
import type { StoredGoal } from '../domain/goal/stored-goal';
import { notShown, whereBlankAppears } from '../domain/goal/visibility';
import { CardSection } from './card-section';

/** The circles that the goal appears on, as far as the server says. */
export function CardCircles({ goal }: { goal: StoredGoal }) {
  const where = whereShown(goal);
  return where && <CardSection heading="Circles">{where}</CardSection>;
}

function whereShown(goal: StoredGoal): ReactNode {
  const circles = circlesOf(goal);
  if (goal.fields.shownOnCircles === undefined || !circles) return undefined;
  if (!goal.fields.shownOnCircles) return notShown;
  if (circles.length === 0) return whereBlankAppears(goal.fields.owners && ownersOf(goal));
  return <span translate="no">{circles.map(({ name }) => name).join(', ')}</span>;
}
