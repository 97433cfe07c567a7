import { panelClasses } from '../ui/panel-classes';
import { Skeleton } from '../ui/skeleton';
import { twoColumnClasses } from './two-column-classes';

/** Replaces the card and the form while the goal loads. */
export function GoalSkeleton() {
  return (
    <div className={twoColumnClasses}>
      <div className={`grid gap-4 p-4 sm:p-8 ${panelClasses}`}>
        <span className="sr-only">Loading</span>
        <Skeleton className="h-7 w-3/4" />
        <Skeleton className="h-5" />
        <Skeleton className="mt-2 h-9 w-40" />
        <Skeleton className="h-3" />
        <Skeleton className="mt-4 h-24" />
        <Skeleton className="mt-4 h-48" />
      </div>
      <div className={`p-4 sm:p-8 ${panelClasses}`}>
        <Skeleton className="mb-6 h-7 w-32" />
        <FormSkeleton />
      </div>
    </div>
  );
}

const whole = '@lg:col-span-2';
const fields = {
  name: `h-20 ${whole}`,
  description: `h-36 ${whole}`,
  owners: `h-24 ${whole}`,
  target: 'h-24',
  progress: 'h-24',
  timeframe: 'h-24',
  completeBy: 'h-24',
  priority: `h-28 ${whole}`,
  shown: `h-12 ${whole}`,
  circles: `h-24 ${whole}`,
  save: 'h-11',
};

/** Replaces the form while its code loads. */
export function FormSkeleton() {
  return (
    <div className="@container">
      <div className="grid gap-6 @lg:grid-cols-2">
        {Object.entries(fields).map(([field, size]) => (
          <Skeleton key={field} className={size} />
        ))}
      </div>
    </div>
  );
}
